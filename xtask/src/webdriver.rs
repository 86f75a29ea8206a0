//! A browser session over the HTTP interface of chromedriver: the few commands that measuring and trying out need.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::tools::browser::ARGUMENTS;

/// How long the browser may take over a command.
const PATIENCE: Duration = Duration::from_secs(180);

/// The reader wants no motion: an animation would be measured with the answer.
pub(crate) const NO_MOTION: &str = "--force-prefers-reduced-motion";

/// A browser with one window; it is closed when this is dropped.
#[derive(Debug)]
pub(crate) struct Session {
    driver: String,
    path: String,
    version: String,
}

impl Session {
    /// Opens a browser whose pages have this much room.
    pub(crate) fn start(driver: &str, chromium: &Path, room: (u32, u32)) -> Result<Self> {
        Self::start_as(driver, chromium, room, &[NO_MOTION], &json!({}))
    }

    /// The same, with arguments of its own for the browser, and capabilities besides the usual ones.
    pub(crate) fn start_as(
        driver: &str,
        chromium: &Path,
        (width, height): (u32, u32),
        arguments: &[&str],
        capabilities: &Value,
    ) -> Result<Self> {
        let driver = driver.trim_start_matches("http://").to_owned();
        let arguments: Vec<_> = ARGUMENTS.iter().chain(arguments).collect();
        let mut wanted = json!({
            "timeouts": { "pageLoad": 120_000, "script": 60_000 },
            "goog:chromeOptions": { "binary": chromium, "args": arguments },
        });
        for (name, value) in capabilities.as_object().into_iter().flatten() {
            wanted[name] = value.clone();
        }
        let wanted = json!({ "capabilities": { "alwaysMatch": wanted } });
        let opened = ask(&driver, "POST", "/session", &wanted)?;
        let id = opened["sessionId"].as_str().context("chromedriver opened a session without a name")?;
        let version = opened["capabilities"]["browserVersion"].as_str().unwrap_or("of unknown version");
        let session = Self { path: format!("/session/{id}"), version: format!("Chromium {version}"), driver };
        let room = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        session.devtools("Emulation.setDeviceMetricsOverride", &room)?;
        Ok(session)
    }

    /// Which browser it is.
    pub(crate) fn version(&self) -> &str {
        &self.version
    }

    /// Opens an address and waits until it is loaded.
    pub(crate) fn open(&self, address: &str) -> Result<()> {
        self.command("POST", "/url", &json!({ "url": address })).map(drop)
    }

    /// What a script on the page returns.
    pub(crate) fn run(&self, script: &str) -> Result<Value> {
        self.command("POST", "/execute/sync", &json!({ "script": script, "args": [] }))
    }

    /// What a script on the page gives to `done`, when it does.
    pub(crate) fn wait(&self, script: &str) -> Result<Value> {
        let script = format!("const done = arguments[0]; {script}");
        self.command("POST", "/execute/async", &json!({ "script": script, "args": [] }))
    }

    /// What an expression is on the page, or what its promise comes to. Unlike [`run`](Self::run) this leaves nothing in the page's memory
    /// that would be measured with it: chromedriver wraps each script into a long one of its own, and the page keeps them all.
    pub(crate) fn evaluate(&self, expression: &str) -> Result<Value> {
        let parameters = json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        let mut answer = self.devtools("Runtime.evaluate", &parameters)?;
        if let Some(thrown) = answer["exceptionDetails"]["exception"]["description"].as_str() {
            bail!("{expression} failed: {thrown}");
        }
        Ok(answer["result"]["value"].take())
    }

    /// A command of the browser's own protocol.
    pub(crate) fn devtools(&self, command: &str, parameters: &Value) -> Result<Value> {
        self.command("POST", "/goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// What the browser noted since this was asked last; only sessions that were started with `goog:loggingPrefs` note
    /// anything.
    pub(crate) fn noted(&self) -> Result<Vec<Value>> {
        let events = self.log("performance")?;
        let events = events.iter().filter_map(|line| serde_json::from_str(line["message"].as_str()?).ok());
        Ok(events.map(|mut event: Value| event["message"].take()).collect())
    }

    /// The errors that the console told since this was asked last: of scripts, and of files that did not come.
    pub(crate) fn errors(&self) -> Result<Vec<String>> {
        let lines = self.log("browser")?;
        let errors = lines.iter().filter(|line| line["level"] == "SEVERE");
        Ok(errors.filter_map(|line| line["message"].as_str().map(str::to_owned)).collect())
    }

    fn log(&self, which: &str) -> Result<Vec<Value>> {
        let mut log = self.command("POST", "/se/log", &json!({ "type": which }))?;
        Ok(log.as_array_mut().map(std::mem::take).unwrap_or_default())
    }

    fn command(&self, method: &str, path: &str, body: &Value) -> Result<Value> {
        ask(&self.driver, method, &format!("{}{path}", self.path), body)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // If this fails, chromedriver closes the browser when it ends.
        let _ = self.command("DELETE", "", &json!({}));
    }
}

/// Sends a command and returns the value of the answer.
fn ask(driver: &str, method: &str, path: &str, body: &Value) -> Result<Value> {
    let body = body.to_string();
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: {driver}\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    let answer = exchange(driver, &request)
        .with_context(|| format!("chromedriver gave no answer to {method} {path}"))?;
    let mut answer: Value = serde_json::from_slice(&answer)
        .with_context(|| format!("chromedriver's answer to {method} {path} is not JSON"))?;
    let value = answer["value"].take();
    if value["error"].is_string() {
        let message = value["message"].as_str().and_then(|text| text.lines().next()).unwrap_or_default();
        bail!("the browser refused {method} {path}: {message}");
    }
    Ok(value)
}

/// Sends a request and returns the body of the answer.
fn exchange(driver: &str, request: &str) -> Result<Vec<u8>> {
    let mut stream = TcpStream::connect(driver)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.write_all(request.as_bytes())?;
    read_body(BufReader::new(stream))
}

fn read_body(mut answer: impl BufRead) -> Result<Vec<u8>> {
    let mut length = 0_u64;
    loop {
        let mut line = String::new();
        if answer.read_line(&mut line)? == 0 || line == "\r\n" {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse()?;
        }
    }
    let mut body = Vec::new();
    answer.take(length).read_to_end(&mut body)?;
    Ok(body)
}

#[cfg(test)]
mod tests {
    use super::read_body;

    #[test]
    fn the_body_is_as_long_as_announced() {
        let answer = "HTTP/1.1 200 OK\r\nContent-length: 4\r\nX: y\r\n\r\n{\"a\"rest";
        assert_eq!(read_body(answer.as_bytes()).unwrap(), b"{\"a\"");
        assert!(read_body("".as_bytes()).unwrap().is_empty());
    }
}
