//! A small static server with the headers that the real host is asked to send.

mod headers;

pub(crate) use headers::is_hashed;

use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::Request;
use axum::http::header::HOST;
use axum::middleware::{self, Next};
use axum::response::Response;
use tokio::runtime::Runtime;
use tower_http::services::{ServeDir, ServeFile};

/// A running server; it ends when this is dropped.
#[derive(Debug)]
pub(crate) struct Server {
    address: SocketAddr,
    _runtime: Runtime,
}

impl Server {
    /// Takes a port of this machine; 0 takes any that is free.
    pub(crate) fn listen(port: u16) -> Result<TcpListener> {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {
                let other = port.checked_add(1).unwrap_or(8080);
                Err(error).with_context(|| {
                    format!("port {port} is in use, perhaps by another `cargo xtask serve`: end that, or try --port {other}")
                })
            }
            outcome => {
                outcome.with_context(|| format!("cannot listen on port {port}: try another with --port"))
            }
        }
    }

    /// Serves a folder in the background.
    pub(crate) fn start(listener: TcpListener, site: &Path) -> Result<Self> {
        let address = listener.local_addr()?;
        listener.set_nonblocking(true)?;
        let runtime = Runtime::new().context("the server's threads cannot be started")?;
        let routes = routes(site);
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener)?
        };
        runtime.spawn(async move { axum::serve(listener, routes).await });
        Ok(Self { address, _runtime: runtime })
    }

    /// Where it answers, without a slash at the end.
    pub(crate) fn address(&self) -> String {
        format!("http://{}", self.address)
    }
}

fn routes(site: &Path) -> Router {
    let files = ServeDir::new(site)
        .precompressed_br()
        .precompressed_gzip()
        .not_found_service(ServeFile::new(site.join("404.html")));
    Router::new().fallback_service(files).layer(middleware::from_fn(with_headers))
}

async fn with_headers(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok()).map(str::to_owned);
    let mut response = next.run(request).await;
    let found = !response.status().is_client_error() && !response.status().is_server_error();
    response.headers_mut().extend(headers::of(&path, host.as_deref(), found));
    response
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use super::*;

    fn answer(server: &Server, path: &str) -> String {
        answer_to(server, path, "")
    }

    fn answer_to(server: &Server, path: &str, fields: &str) -> String {
        let mut stream = TcpStream::connect(server.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{fields}\r\n")
            .unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn pages_redirects_types_and_missing_files() {
        let site = std::env::temp_dir().join(format!("xtask-server-{}", std::process::id()));
        std::fs::create_dir_all(site.join("en")).unwrap();
        std::fs::write(site.join("en/index.html"), "page").unwrap();
        std::fs::write(site.join("404.html"), "nothing here").unwrap();
        std::fs::write(site.join("app-0123456789abcdef_bg.wasm"), "wasm").unwrap();
        let server = Server::start(Server::listen(0).unwrap(), &site).unwrap();

        let page = answer(&server, "/en/");
        assert!(page.starts_with("HTTP/1.1 200") && page.ends_with("page"), "{page}");
        assert!(
            page.contains("access-control-allow-origin: *"),
            "sandboxed frames read fonts and the program: {page}"
        );
        assert!(
            page.contains("cache-control: no-cache") && page.contains("frame-ancestors 'self'"),
            "{page}"
        );
        let redirect = answer(&server, "/en");
        assert!(redirect.starts_with("HTTP/1.1 307") && redirect.contains("location: /en/"), "{redirect}");
        let wasm = answer(&server, "/app-0123456789abcdef_bg.wasm");
        assert!(wasm.contains("content-type: application/wasm") && wasm.contains("immutable"), "{wasm}");
        let missing = answer(&server, "/gone-0123456789abcdef.js");
        assert!(missing.starts_with("HTTP/1.1 404") && missing.contains("nothing here"), "{missing}");
        assert!(!missing.contains("immutable"), "{missing}");
        std::fs::remove_dir_all(&site).unwrap();
    }

    #[test]
    fn compressed_twins_are_negotiated() {
        let site = std::env::temp_dir().join(format!("xtask-twins-{}", std::process::id()));
        std::fs::create_dir_all(site.join("en")).unwrap();
        for (name, text) in
            [("en/index.html", "plain"), ("en/index.html.br", "by br"), ("en/index.html.gz", "by gz")]
        {
            std::fs::write(site.join(name), text).unwrap();
        }
        let server = Server::start(Server::listen(0).unwrap(), &site).unwrap();
        for (accepted, encoding, body) in [
            ("Accept-Encoding: gzip, deflate, br\r\n", Some("br"), "by br"),
            ("Accept-Encoding: gzip\r\n", Some("gzip"), "by gz"),
            ("Accept-Encoding: br;q=0, gzip\r\n", Some("gzip"), "by gz"),
            ("", None, "plain"),
        ] {
            let answer = answer_to(&server, "/en/", accepted);
            assert!(answer.ends_with(body), "{accepted}: {answer}");
            assert!(answer.contains("content-type: text/html"), "{answer}");
            assert!(answer.contains("vary: accept-encoding"), "{answer}");
            let said = encoding.map(|encoding| format!("content-encoding: {encoding}\r\n"));
            assert!(
                said.map_or(!answer.contains("content-encoding"), |said| answer.contains(&said)),
                "{answer}"
            );
        }
        std::fs::remove_dir_all(&site).unwrap();
    }

    #[test]
    fn a_used_port_is_said_to_be_used() {
        let taken = Server::listen(0).unwrap().local_addr().unwrap();
        let _held = TcpListener::bind(taken).unwrap();
        let error = Server::listen(taken.port()).unwrap_err();
        assert!(error.to_string().contains("is in use") && error.to_string().contains("--port"), "{error}");
    }
}
