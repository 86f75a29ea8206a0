//! On what it was measured: times mean nothing without it.

use std::fs::read_to_string;

/// Processor, cores and memory in one line, as the system tells them.
pub(super) fn describe() -> String {
    let cpus = read_to_string("/proc/cpuinfo").unwrap_or_default();
    let memory = read_to_string("/proc/meminfo").unwrap_or_default();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    line(&cpus, &memory, cores)
}

fn line(cpus: &str, memory: &str, cores: usize) -> String {
    let model = field(cpus, "model name").unwrap_or("unknown processor");
    let cores = if cores == 1 { "1 core".to_owned() } else { format!("{cores} cores") };
    let kibibytes = field(memory, "MemTotal").and_then(|value| value.split(' ').next()?.parse::<u64>().ok());
    let memory = kibibytes.map(|kibibytes| format!(", {} GiB of memory", (kibibytes + (1 << 19)) >> 20));
    format!("{model}, {cores}{}", memory.unwrap_or_default())
}

/// What the first line `name: value` says.
fn field<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    text.lines().find_map(|line| {
        let (key, value) = line.split_once(':')?;
        (key.trim() == name).then_some(value.trim())
    })
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn what_the_system_says_is_one_line() {
        let cpus = "processor\t: 0\nmodel name\t: Some CPU 9\n\nprocessor\t: 1\nmodel name\t: Some CPU 9\n";
        let memory = "MemTotal:       16265116 kB\nMemFree: 1 kB\n";
        assert_eq!(line(cpus, memory, 2), "Some CPU 9, 2 cores, 16 GiB of memory");
        assert_eq!(line("", "", 1), "unknown processor, 1 core");
    }
}
