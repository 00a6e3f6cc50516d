import { loss, owners, roundTrip, sizes, stall, width } from './measured.ts';
import { names } from './names.ts';
import { wayPlaces } from './places.ts';

/** What is measured on ways whatever they serve, and the circumstances people tell. */
export const networkFindings = [loss, sizes, width, roundTrip, stall, owners, names, ...wayPlaces] as const;
