//! The kiosk: what visitors, hands and operators meet.

mod attract;
mod hands;
mod operator;
mod recovery;
mod stay;
mod visitor;
