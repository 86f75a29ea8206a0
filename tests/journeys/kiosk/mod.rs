//! The kiosk: what visitors, hands and operators meet.

mod attract;
mod hands;
mod operator;
mod recovery;
mod stay;
pub(crate) mod visitor;
