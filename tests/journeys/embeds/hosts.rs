//! A site of its own for the pages that frame ours: another origin, with the scripts that newsrooms have.

use std::path::{Path, PathBuf};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::browser::setting;

/// The other site.
pub struct Hosts {
    address: String,
}

impl Hosts {
    /// Serves `tests/hosts/` and the packages of `xtask/hosts/`, with the names in braces filled in.
    pub async fn serve(fill: &[(&str, &str)]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let fill: Vec<_> =
            fill.iter().map(|(name, value)| (format!("{{{name}}}"), (*value).to_owned())).collect();
        tokio::spawn(async move {
            while let Ok((reader, _)) = listener.accept().await {
                tokio::spawn(answer(reader, fill.clone()));
            }
        });
        Self { address }
    }

    /// Serves a host that frames a page of the site.
    pub async fn framing(path: &str) -> Self {
        Self::serve(&[("embed", &format!("{}{path}", setting("DGSN_SITE")))]).await
    }

    /// The address of a host.
    pub fn page(&self, name: &str) -> String {
        format!("{}/{name}.html", self.address)
    }
}

async fn answer(mut reader: TcpStream, fill: Vec<(String, String)>) {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        if reader.read_exact(&mut byte).await.is_err() {
            return;
        }
        head.push(byte[0]);
    }
    let head = String::from_utf8(head).unwrap();
    let path = head.split(' ').nth(1).unwrap_or_default();
    let path = path.split('?').next().unwrap_or_default().trim_start_matches('/');
    let kind = match Path::new(path).extension().and_then(|extension| extension.to_str()) {
        Some("js") => "text/javascript",
        _ => "text/html; charset=utf-8",
    };
    let folders =
        [Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hosts"), PathBuf::from(setting("DGSN_HOSTS"))];
    let text = folders.iter().find_map(|folder| std::fs::read_to_string(folder.join(path)).ok());
    let status = match &text {
        Some(_) => "200 OK",
        // Browsers ask for it by themselves.
        None if path == "favicon.ico" => "204 No Content",
        None => "404 Not Found",
    };
    let mut text = text.unwrap_or_default();
    if path.ends_with(".html") {
        fill.iter().for_each(|(name, value)| text = text.replace(name, value));
    }
    let length = text.len();
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
    );
    // A browser that has gone away is no error.
    let _ = reader.write_all(format!("{head}{text}").as_bytes()).await;
    let _ = reader.shutdown().await;
}
