//! Streams of bodies for server functions, without the streams.
//!
//! Leptos always brings `server_fn`, and that brings `wasm-streams`. The real crate exports classes to JavaScript, and
//! what is exported cannot be left out of the program, whoever calls it. This site has no server and no server
//! functions, so it builds against this crate of the same shape, in which every stream is empty.

use futures_util::stream::{self, Stream};
use wasm_bindgen::JsValue;

/// A stream in the browser.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// An empty stream. Nothing asks for `_stream`.
    pub fn from_stream(_stream: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        Self(web_sys::ReadableStream::new().unwrap_or_else(|_| JsValue::NULL.into()))
    }

    /// The stream as the browser knows it.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// The stream as the browser knows it.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Nothing, and then its end.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> {
        stream::empty()
    }
}
