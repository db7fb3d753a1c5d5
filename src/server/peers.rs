//! Who is at the other end: what the connection knows, and what a proxy says that is believed.

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

use axum::{
    extract::{ConnectInfo, Request},
    http::{Extensions, HeaderMap},
};
use axum_server::tls::TlsInfo;

use super::config::Proxy;
use crate::auth::{authenticator::Peer, certificate};

/// Tells the handlers where a request comes from, as an extension of it.
pub(super) fn know(proxy: &Proxy, request: &mut Request) {
    let peer = of_connection(request.extensions());
    let peer = match peer.address {
        Some(address) if proxy.trusts(address) => as_told(proxy, request.headers(), address),
        _ => peer,
    };
    request.extensions_mut().insert(peer);
}

fn of_connection(extensions: &Extensions) -> Peer {
    let address = extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(address)| address.ip());
    let certificate = extensions.get::<Arc<TlsInfo>>().and_then(|tls| tls.peer_certificates.first());
    Peer {
        address,
        certificate_serial: certificate.and_then(|der| certificate::serial_of(der)),
        is_behind_proxy: false,
    }
}

/// What a proxy of ours, at `proxy_address`, says of its client.
fn as_told(proxy: &Proxy, headers: &HeaderMap, proxy_address: IpAddr) -> Peer {
    Peer {
        address: Some(client_address(proxy, headers).unwrap_or(proxy_address)),
        certificate_serial: serial(proxy, headers),
        is_behind_proxy: true,
    }
}

/// The last address in `X-Forwarded-For` that is none of our proxies: what stands before it, the client itself may have
/// written.
fn client_address(proxy: &Proxy, headers: &HeaderMap) -> Option<IpAddr> {
    let values: Vec<_> = headers.get_all("x-forwarded-for").iter().collect();
    let entries = values.iter().rev().flat_map(|value| value.to_str().unwrap_or_default().rsplit(','));
    for entry in entries {
        // what is no address was written by nobody whom we believe
        let address = address_in(entry.trim())?;
        if !proxy.trusts(address) {
            return Some(address);
        }
    }
    None
}

/// An address as proxies write it: by itself, or with a port.
fn address_in(text: &str) -> Option<IpAddr> {
    let bare = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    bare.parse().ok().or_else(|| text.parse().ok().map(|with_port: SocketAddr| with_port.ip()))
}

/// The serial number in the proxy's header. None where the header is there twice: one of them may be the client's own.
fn serial(proxy: &Proxy, headers: &HeaderMap) -> Option<String> {
    let mut values = headers.get_all(proxy.client_certificate_serial_header.as_ref()?).iter();
    let (value, others) = (values.next()?, values.next());
    others.is_none().then(|| certificate::canonical_serial(value.to_str().ok()?)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(headers: &[(&'static str, &str)]) -> Peer {
        let proxy = Proxy {
            trusted: vec!["10.0.0.0/8".parse().unwrap()],
            client_certificate_serial_header: Some("x-client-cert-serial".parse().unwrap()),
        };
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, value.parse().unwrap());
        }
        as_told(&proxy, &map, "10.0.0.1".parse().unwrap())
    }

    #[test]
    fn a_client_is_the_last_that_is_no_proxy_whatever_it_has_written_itself() {
        for (values, client) in [
            (["192.0.2.1"].as_slice(), "192.0.2.1"),
            (&["127.0.0.1, 192.0.2.1, 10.0.0.2"], "192.0.2.1"),
            (&["127.0.0.1", "192.0.2.1:5000"], "192.0.2.1"),
            (&["[2001:db8::1]:443"], "2001:db8::1"),
            (&["192.0.2.1, nonsense"], "10.0.0.1"),
            (&["10.0.0.3"], "10.0.0.1"),
            (&[], "10.0.0.1"),
        ] {
            let headers: Vec<_> = values.iter().map(|value| ("x-forwarded-for", *value)).collect();
            assert_eq!(told(&headers).address, Some(client.parse().unwrap()), "{values:?}");
        }
    }

    #[test]
    fn a_serial_that_is_there_once_is_believed() {
        let header = |value| ("x-client-cert-serial", value);
        assert_eq!(told(&[header("0A:B1")]).certificate_serial.as_deref(), Some("ab1"));
        for headers in [[].as_slice(), &[header("")], &[header("ab1"), header("ab1")]] {
            assert_eq!(told(headers).certificate_serial, None, "{headers:?}");
        }
    }
}
