#!/usr/bin/python3
"""Stands between UDP and chronyd's local socket, so that all of its commands are to be had over UDP, and writes down what passed.

    relay.py PORT SOCKET [LOG]       PORT on 127.0.0.1 (0: any free one; the first line printed is the number)

LOG gets one line for each packet: `>` or `<`, a blank, hexadecimal digits.
In Python because Node has no datagram sockets of the Unix kind. For tests and recordings only: it gives everybody on this
machine the rights of whoever started it.
"""
import os, select, socket, sys

port, daemon = int(sys.argv[1]), sys.argv[2]
log = open(sys.argv[3], "a") if len(sys.argv) > 3 else None

outer = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
outer.bind(("127.0.0.1", port))
inner = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
own = f"{daemon}.relay.{os.getpid()}"
inner.bind(own)
os.chmod(own, 0o666)  # chronyd may have given up root
print(outer.getsockname()[1], flush=True)


def note(direction, packet):
    if log:
        print(direction, packet.hex(), file=log, flush=True)


client = None
try:
    while True:
        for ready in select.select([outer, inner], [], [])[0]:
            if ready is outer:
                packet, client = outer.recvfrom(4096)
                note(">", packet)
                try:
                    inner.sendto(packet, daemon)
                except OSError:
                    pass  # not up yet, or gone: silence, as a daemon that hangs
            elif client:
                packet = inner.recv(4096)
                note("<", packet)
                outer.sendto(packet, client)
finally:
    os.unlink(own)
