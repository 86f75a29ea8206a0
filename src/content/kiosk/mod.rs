//! What a kiosk shows: a shell that stays, and in its frame the page of one language, which goes with each visitor.

mod attract;
mod code;
mod foot;
mod keyboard;
mod page;
mod question;
mod shell;
mod star;

pub use page::render_kiosk;
pub use shell::render_shell;
