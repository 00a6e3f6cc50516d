import { loss, owners, roundTrip, sizes, stall, traced, width } from './measured.ts';
import { names } from './names.ts';
import { wayPlaces } from './places.ts';

/** What is measured on ways whatever they serve, and the circumstances people tell. */
export const networkFindings = [loss, sizes, width, roundTrip, traced, stall, owners, names, ...wayPlaces] as const;
