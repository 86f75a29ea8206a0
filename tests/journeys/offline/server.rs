//! A web server that can be given another site, break off, and fall silent.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::browser::setting;

/// The folder of the server that the site lies in.
pub const FOLDER: &str = "/dgsn/";

/// The files of a site by their paths below its root.
pub type Files = BTreeMap<String, File>;

/// A file as it is sent.
#[derive(Clone)]
pub struct File {
    /// Its headers, a line each.
    pub headers: String,
    /// Its bytes.
    pub body: Vec<u8>,
}

/// The server. It ends with the test.
pub struct Server {
    /// Where the site is, with a slash at the end.
    pub site: String,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    files: Files,
    /// Whether connections are closed without an answer.
    is_silent: bool,
    /// How many bytes are still sent before every connection breaks off.
    left: Option<usize>,
    /// Whether what is missing is answered with a page, as some hosts do.
    hides_missing: bool,
    asked: Vec<String>,
}

impl Server {
    /// Serves files.
    pub async fn serve(files: Files) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let site = format!("http://{}{FOLDER}", listener.local_addr().unwrap());
        let state = Arc::new(Mutex::new(State { files, ..State::default() }));
        let shared = state.clone();
        tokio::spawn(async move {
            while let Ok((reader, _)) = listener.accept().await {
                tokio::spawn(answer(reader, shared.clone()));
            }
        });
        Self { site, state }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    /// Puts other files in the place of all, and answers whole again.
    pub fn deploy(&self, files: Files) {
        let mut state = self.state();
        *state = State { files, asked: std::mem::take(&mut state.asked), ..State::default() };
    }

    /// Puts one file in the place of another.
    pub fn put(&self, path: &str, file: File) {
        self.state().files.insert(path.to_owned(), file);
    }

    /// Answers nothing any more.
    pub fn fall_silent(&self) {
        self.state().is_silent = true;
    }

    /// Breaks off after so many bytes.
    pub fn break_off(&self, bytes: usize) {
        self.state().left = Some(bytes);
    }

    /// Answers with a page where a file is missing.
    pub fn hide_missing(&self) {
        self.state().hides_missing = true;
    }

    /// What was asked for since the last time, by paths below the site's root.
    pub fn asked(&self) -> Vec<String> {
        std::mem::take(&mut self.state().asked)
    }
}

/// Answers one request.
async fn answer(mut reader: TcpStream, state: Arc<Mutex<State>>) {
    let Some(path) = asked_for(&mut reader).await else { return };
    let answer = {
        let mut state = state.lock().unwrap();
        if state.is_silent {
            return;
        }
        state.asked.push(path.clone());
        let at = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path };
        let page = state.files.get("en/index.html").filter(|_| state.hides_missing);
        let found = state.files.get(&at).or(page).cloned();
        let status = if found.is_some() { "200 OK" } else { "404 Not Found" };
        let missing =
            || File { headers: "content-type: text/plain\r\n".into(), body: b"nothing here".to_vec() };
        let File { headers, body } = found.unwrap_or_else(missing);
        let head = format!(
            "HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n{headers}\r\n",
            body.len()
        );
        let sent = state.left.map_or(body.len(), |left| left.min(body.len()));
        state.left = state.left.map(|left| left - sent);
        [head.as_bytes(), &body[..sent]].concat()
    };
    // A browser that has gone away is no error.
    let _ = reader.write_all(&answer).await;
    let _ = reader.shutdown().await;
}

/// The path of a request below the site's root.
async fn asked_for(reader: &mut TcpStream) -> Option<String> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(reader.read_u8().await.ok()?);
    }
    let head = String::from_utf8(head).ok()?;
    let path = head.split(' ').nth(1)?.split('?').next()?;
    Some(path.strip_prefix(FOLDER).unwrap_or("outside").to_owned())
}

/// A file of the built site, as its server sends it.
pub async fn file(path: &str) -> File {
    let site = setting("DGSN_SITE");
    let mut server = TcpStream::connect(site.trim_start_matches("http://")).await.unwrap();
    let request = format!("GET /{path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    server.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    server.read_to_end(&mut answer).await.unwrap();
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap() + 4;
    let head = String::from_utf8(answer[..end].to_vec()).unwrap();
    assert!(head.starts_with("HTTP/1.1 200"), "{path}: {head}");
    let is_of_file = |line: &&str| !line.starts_with("content-length") && !line.starts_with("connection");
    let headers = head.lines().skip(1).filter(is_of_file).filter(|line| !line.is_empty());
    File { headers: headers.map(|line| format!("{line}\r\n")).collect(), body: answer[end..].to_vec() }
}

/// The site as it is built: everything that its worker keeps, the worker, and other files by their paths.
pub async fn site(others: &[&str]) -> Files {
    let worker = file("worker.js").await;
    let mut files = Files::new();
    for path in listed(&worker) {
        let at =
            if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.clone() };
        files.insert(at, file(&path).await);
    }
    for path in others {
        files.insert((*path).to_owned(), file(path).await);
    }
    files.insert("worker.js".to_owned(), worker);
    files
}

/// What a worker says that it keeps.
pub fn listed(worker: &File) -> Vec<String> {
    let script = String::from_utf8(worker.body.clone()).unwrap();
    let (_, list) = script.split_once(",FILES=").unwrap();
    let (list, _) = list.split_once(";\n").unwrap();
    let list: BTreeMap<String, String> = serde_json::from_str(list).unwrap();
    list.into_keys().collect()
}
