//! Pages in the frames of other sites, in hosts as newsrooms have them.

mod article;
mod element;
mod heights;
mod hostile;
pub(crate) mod hosts;
mod looks;
mod options;
mod pasted;
