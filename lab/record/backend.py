"""A backend that misbehaves on request: the path says how. Usage: backend.py ADDRESS:PORT|unix:PATH [option=value ...]

Options: cert, key (TLS); backlog; accept=no; silent=yes (never answers a handshake); idle=SECONDS (closes idle connections);
reset_second=yes (resets the second request of a connection); sni=NAME (closes on any other name).
"""
import os, socket, ssl, struct, sys, threading, time

options = dict(word.split("=", 1) for word in sys.argv[2:])
where = sys.argv[1]
if where.startswith("unix:"):
    path = where[5:]
    if os.path.exists(path):
        os.unlink(path)
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    os.chmod(path, int(options.get("mode", "666"), 8))
else:
    host, port = where.rsplit(":", 1)
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((host.strip("[]"), int(port)))
listener.listen(int(options.get("backlog", "128")))

context = None
if "cert" in options:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(options["cert"], options["key"])
    if "sni" in options:
        def named(_socket, name, _context):
            return None if name == options["sni"] else ssl.ALERT_DESCRIPTION_UNRECOGNIZED_NAME
        context.sni_callback = named


def answer(conn, body, headers="", status="200 OK", length=None):
    head = f"HTTP/1.1 {status}\r\nContent-Type: text/plain\r\nContent-Length: {len(body) if length is None else length}\r\n{headers}\r\n"
    conn.sendall(head.encode() + body)


def reset(conn):
    conn.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    conn.close()


def request(conn):
    data = b""
    while b"\r\n\r\n" not in data:
        piece = conn.recv(65536)
        if not piece:
            return None
        data += piece
        if not data[:1].isalpha():
            conn.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
            return None
    return data.split(b" ", 2)[1].decode()


def serve(conn):
    if "silent" in options:
        time.sleep(3600)
    if "idle" in options:
        conn.settimeout(float(options["idle"]))
    if context is not None:
        conn = context.wrap_socket(conn, server_side=True)
    count = 0
    while True:
        asked = request(conn)
        count += 1
        if asked is None:
            return
        if "reset_second" in options and count > 1:
            return reset(conn)
        name, _, argument = asked.lstrip("/").partition("?")
        if name == "wait" or name.startswith("wait/"):
            time.sleep(float(argument or "5"))
            answer(conn, b"late\n")
        elif name == "rst":
            return reset(conn)
        elif name == "fin":
            return conn.close()
        elif name == "garbage":
            conn.sendall(b"\x15\x03\x01\x00\x02\x02\x16hello\r\n\r\n")
            return conn.close()
        elif name == "header":
            answer(conn, b"ok\n", "".join(f"Set-Cookie: c{i}={'x' * 900}\r\n" for i in range(int(argument or "12"))))
        elif name == "stall":
            answer(conn, b"half a page\n", length=20000)
            time.sleep(3600)
        elif name == "cut":
            answer(conn, b"half a page\n" * 40, length=20000)
            return conn.close()
        elif name == "big":
            answer(conn, b"0123456789abcde\n" * int(argument or "4096"))
        elif name.isdigit():
            answer(conn, b"status\n", status=f"{name} Status")
        else:
            answer(conn, b"hello\n")


def quietly(conn):
    try:
        serve(conn)
    except Exception:  # a proxy that leaves, a handshake that fails: the proxy's log is what counts
        conn.close()


if options.get("accept") == "no":
    time.sleep(3600)
while True:
    conn, _ = listener.accept()
    threading.Thread(target=quietly, args=(conn,), daemon=True).start()
