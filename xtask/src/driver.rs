//! The drivers of browsers, running for as long as tests or measurements need them.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use rustix::process::{Pid, Signal, kill_process_group};
use tokio::runtime::Runtime;
use tokio::signal::unix::{SignalKind, signal};

use crate::run::shown;

const PATIENCE: Duration = Duration::from_secs(20);
const BREATH: Duration = Duration::from_millis(50);

/// A running driver. It is ended, with every browser it started, when this is dropped or the process is told to end by a
/// signal.
#[derive(Debug)]
pub(crate) struct Driver {
    child: Child,
    address: SocketAddr,
    end: End,
    _signals: Runtime,
}

/// How a driver ends, and its browsers with it.
#[derive(Debug, Clone, Copy)]
enum End {
    /// chromedriver is asked to: if it were killed, it would leave its browsers behind.
    Asked(SocketAddr),
    /// The others leave theirs in any case, so the signal goes to all processes that have come from this one.
    Group(Pid),
}

impl Driver {
    /// chromedriver.
    pub(crate) fn start(program: &Path) -> Result<Self> {
        let address = free()?;
        let mut command = Command::new(program);
        command.arg(format!("--port={}", address.port())).arg("--log-level=WARNING");
        Self::run(command, address, |_| Ok(End::Asked(address)))
    }

    /// The driver of Firefox.
    pub(crate) fn firefox(program: &Path) -> Result<Self> {
        let address = free()?;
        let mut command = Command::new(program);
        command.args(["--log", "error", "--port", &address.port().to_string()]).process_group(0);
        Self::run(command, address, group)
    }

    /// The driver of WebKit, on a screen that `screen` pretends.
    pub(crate) fn webkit(screen: &Path, program: &Path) -> Result<Self> {
        let address = free()?;
        let mut command = Command::new(screen);
        // A screen begins anew when the last browser has left it; one that comes in this moment would find none.
        command.args(["--auto-servernum", "--server-args=-screen 0 1440x1000x24 -noreset"]);
        command.arg(program).arg(format!("--port={}", address.port())).process_group(0);
        Self::run(command, address, group)
    }

    /// Starts a driver and waits until it answers.
    fn run(mut command: Command, address: SocketAddr, end: impl Fn(&Child) -> Result<End>) -> Result<Self> {
        let child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .with_context(|| format!("could not start {}", shown(&command)))?;
        let end = end(&child)?;
        let mut driver = Self { child, address, end, _signals: end_with_the_process(end)? };
        let asked = Instant::now();
        while TcpStream::connect(address).is_err() {
            if let Some(status) = driver.child.try_wait()? {
                bail!("{} ended at once ({status}); its message stands above", shown(&command));
            }
            if asked.elapsed() > PATIENCE {
                bail!("{} did not answer within {} seconds", shown(&command), PATIENCE.as_secs());
            }
            std::thread::sleep(BREATH);
        }
        Ok(driver)
    }

    /// Where it answers.
    pub(crate) fn address(&self) -> String {
        format!("http://{}", self.address)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        shut_down(self.end);
        let asked = Instant::now();
        while asked.elapsed() < PATIENCE {
            if matches!(self.child.try_wait(), Ok(Some(_))) {
                return;
            }
            std::thread::sleep(BREATH);
        }
        // Nothing more can be done about a failure here.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An address that nobody listens at.
fn free() -> Result<SocketAddr> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?)
}

/// The processes that have come from a driver in a group of its own.
fn group(child: &Child) -> Result<End> {
    Ok(End::Group(Pid::from_raw(i32::try_from(child.id())?).context("a process without a number")?))
}

/// Passes the signals that end this process on to the driver.
fn end_with_the_process(end: End) -> Result<Runtime> {
    let runtime = Runtime::new().context("the signals cannot be watched")?;
    for kind in [SignalKind::interrupt(), SignalKind::terminate(), SignalKind::hangup()] {
        let _inside = runtime.enter();
        let mut ended = signal(kind)?;
        runtime.spawn(async move {
            ended.recv().await;
            shut_down(end);
            std::process::exit(130);
        });
    }
    Ok(runtime)
}

fn shut_down(end: End) {
    match end {
        End::Asked(address) => ask_to_end(address),
        End::Group(group) => {
            // A group that is gone already is what is wanted.
            let _ = kill_process_group(group, Signal::TERM);
        }
    }
}

/// Asks chromedriver to end.
fn ask_to_end(address: SocketAddr) {
    let Ok(mut stream) = TcpStream::connect(address) else { return };
    let request = format!("GET /shutdown HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    // Whether it worked is seen from the process, not from the answer; the answer is awaited all the same.
    let _ = stream.set_read_timeout(Some(PATIENCE));
    let _ = stream.write_all(request.as_bytes()).and_then(|()| stream.read(&mut [0; 64]));
}
