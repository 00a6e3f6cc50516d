import { nameOf, type SubjectId } from '@tokimori/model';

/** The device at the other end of a host's cable, where nobody named it: it bears the host's name. */
export const deviceBefore = (host: SubjectId): SubjectId => `device:${nameOf(host)}`;
