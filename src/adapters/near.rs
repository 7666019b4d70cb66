//! Which hosts are near enough for plain http.

use std::net::IpAddr;

/// This machine or a private network: RFC 1918, RFC 4193, RFC 3927, loopback, and names that only exist inside.
pub(super) fn is_near(host: &str) -> bool {
    match host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>() {
        Ok(IpAddr::V4(ip)) => ip.is_loopback() || ip.is_private() || ip.is_link_local(),
        Ok(IpAddr::V6(ip)) => {
            let mapped = ip.to_ipv4_mapped();
            ip.is_loopback() || ip.is_unique_local() || mapped.is_some_and(|ip| ip.is_private() || ip.is_loopback())
        }
        Err(_) => {
            let inside = [".localhost", ".internal", ".local"];
            !host.contains('.') || inside.iter().any(|ending| host.ends_with(ending))
        }
    }
}
