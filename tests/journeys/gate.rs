//! A server before the site that holds some of its files back until they are released.

use std::sync::Arc;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

use crate::browser::setting;

/// The held-back site.
pub struct Gate {
    /// Its address.
    pub address: String,
    released: Arc<Semaphore>,
}

impl Gate {
    /// Opens a gate that holds back every WebAssembly file.
    pub async fn hold() -> Self {
        Self::hold_back(".wasm").await
    }

    /// Opens a gate that holds back every file with an ending.
    pub async fn hold_back(ending: &'static str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let released = Arc::new(Semaphore::new(0));
        let waiting = released.clone();
        tokio::spawn(async move {
            while let Ok((reader, _)) = listener.accept().await {
                tokio::spawn(pass(reader, waiting.clone(), ending));
            }
        });
        Self { address, released }
    }

    /// Lets the program through.
    pub fn release(&self) {
        self.released.add_permits(100);
    }
}

/// Passes one request on, and its answer back.
async fn pass(mut reader: TcpStream, released: Arc<Semaphore>, ending: &str) {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        if reader.read_exact(&mut byte).await.is_err() {
            return;
        }
        head.push(byte[0]);
    }
    let head = String::from_utf8(head).unwrap();
    let (line, fields) = head.split_once("\r\n").unwrap();
    if line.contains(&format!("{ending} ")) {
        released.acquire().await.unwrap().forget();
    }
    // One request a connection, so that the answer ends where the connection ends.
    let fields: String = fields
        .lines()
        .filter(|f| !f.to_lowercase().starts_with("connection:"))
        .map(|f| format!("{f}\r\n"))
        .collect();
    let site = setting("DGSN_SITE");
    let mut server = TcpStream::connect(site.trim_start_matches("http://")).await.unwrap();
    server.write_all(format!("{line}\r\nConnection: close\r\n{fields}").as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    server.read_to_end(&mut answer).await.unwrap();
    // A browser that has gone away is no error.
    let _ = reader.write_all(&answer).await;
    let _ = reader.shutdown().await;
}
