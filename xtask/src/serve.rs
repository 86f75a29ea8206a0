//! `cargo xtask serve`: builds the site and serves it on this machine.

use anyhow::{Result, ensure};

use crate::build::{self, Site};
use crate::project::Project;
use crate::server::Server;

/// Serves until the process is ended.
pub(crate) fn run(project: &Project, site: &Site, port: u16, build_first: bool) -> Result<()> {
    // A used port is found out before the build, not minutes later.
    let listener = Server::listen(port)?;
    if build_first {
        build::run(project, site)?;
    }
    ensure!(
        site.out.join("index.html").is_file(),
        "{} holds no site yet: leave out --no-build",
        site.out.display()
    );
    let server = Server::start(listener, &site.out)?;
    println!("serving {} on {}/ (Ctrl-C ends it)", site.out.display(), server.address());
    loop {
        std::thread::park();
    }
}
