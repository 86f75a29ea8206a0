//! chromedriver, running for as long as tests or measurements need it.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use tokio::runtime::Runtime;
use tokio::signal::unix::{SignalKind, signal};

const PATIENCE: Duration = Duration::from_secs(20);
const BREATH: Duration = Duration::from_millis(50);

/// A running chromedriver. It is ended, with every browser it started, when this is dropped or the process is told to
/// end by a signal.
#[derive(Debug)]
pub(crate) struct Driver {
    child: Child,
    address: SocketAddr,
    _signals: Runtime,
}

impl Driver {
    /// Starts chromedriver on a free port and waits until it answers.
    pub(crate) fn start(program: &Path) -> Result<Self> {
        let address = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?;
        let child = Command::new(program)
            .arg(format!("--port={}", address.port()))
            .arg("--log-level=WARNING")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .with_context(|| format!("{} could not be started", program.display()))?;
        let mut driver = Self { child, address, _signals: end_with_the_process(address)? };
        let asked = Instant::now();
        while TcpStream::connect(address).is_err() {
            if let Some(status) = driver.child.try_wait()? {
                bail!("chromedriver ended at once ({status}); its message stands above");
            }
            if asked.elapsed() > PATIENCE {
                bail!("chromedriver did not answer within {} seconds", PATIENCE.as_secs());
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
        shut_down(self.address);
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

/// Passes the signals that end this process on to chromedriver.
fn end_with_the_process(address: SocketAddr) -> Result<Runtime> {
    let runtime = Runtime::new().context("the signals cannot be watched")?;
    for kind in [SignalKind::interrupt(), SignalKind::terminate(), SignalKind::hangup()] {
        let _inside = runtime.enter();
        let mut ended = signal(kind)?;
        runtime.spawn(async move {
            ended.recv().await;
            shut_down(address);
            std::process::exit(130);
        });
    }
    Ok(runtime)
}

/// Asks chromedriver to end, and its browsers with it: if it were killed it would leave them behind.
fn shut_down(address: SocketAddr) {
    let Ok(mut stream) = TcpStream::connect(address) else { return };
    let request = format!("GET /shutdown HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    // Whether it worked is seen from the process, not from the answer; the answer is awaited all the same.
    let _ = stream.set_read_timeout(Some(PATIENCE));
    let _ = stream.write_all(request.as_bytes()).and_then(|()| stream.read(&mut [0; 64]));
}
