import { type Fact, nameOf, type SubjectId } from '@tokimori/model';

/** The device at the other end of a host's cable, where nobody named it: it bears the host's name. */
export const deviceBefore = (host: SubjectId): SubjectId => `device:${nameOf(host)}`;

/** Frames that arrive broken, or a link that goes down more than once: something between the host and that device. */
export const tellsOfCable = ({ name, value, tally }: Fact): boolean =>
  name === 'machine.link-errors' || (name === 'machine.link-state' && value === 'down' && (tally?.count ?? 1) > 1);

/** The address or name in front of a backend's port: `10.0.2.11:8080` → `10.0.2.11`. */
export const machineOfBackend = (backend: string): string =>
  /^(?:unix:.*|\[(?<v6>[0-9a-f:]+)\]:\d+|(?<host>[^:]+):\d+)$/.exec(backend)?.groups?.['v6'] ??
  backend.replace(/:\d+$/, '');

/** The port; none for a unix socket. */
export const portOfBackend = (backend: string): number | undefined => {
  const port = /^unix:/.test(backend) ? undefined : /:(\d{1,5})$/.exec(backend)?.[1];
  return port === undefined ? undefined : Number(port);
};

/** An address that leads to no other machine. */
export const isOnProxyHost = (backend: string): boolean =>
  /^unix:/.test(backend) || /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|localhost)$/.test(machineOfBackend(backend));

/** As a proxy names a backend: an address or name with a port, or a socket's path. */
export const isAddressed = (backend: string): boolean =>
  /^unix:|^(?:\[[^\]]{2,60}\]|[^:]{1,253}):\d{1,5}$/.test(backend);
