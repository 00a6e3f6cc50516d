import { bmcAnonymous, bmcCipherZero, bmcFactoryAccount, bmcLogins, bmcSessions } from './accounts.ts';
import { bmcClock, bmcClockSet, bmcNtp, bmcNtpFailed } from './clock.ts';
import { bmcSel, bmcSensors } from './events.ts';
import { bmcAnswers, bmcCommand, bmcDriver, bmcHealth, bmcNoise, bmcService } from './health.ts';
import { bmcAnswerTime, bmcDelay, bmcNeighbours } from './quality.ts';
import { bmcSaid } from './said.ts';
import { bmcContrast, bmcName, bmcSession, bmcSteadiness } from './session.ts';
import { bmcChannel, bmcElsewhere, bmcGateway, bmcMask, bmcOwnAddress, bmcPortMode, bmcTag } from './setup.ts';
import { bmcPing, bmcSigns, bmcWire } from './signs.ts';
import { bmcCertificate, bmcWeb } from './web.ts';

/** What is judged of BMCs and the ways to them. */
export const bmcFindings = [
  bmcSession,
  bmcContrast,
  bmcSteadiness,
  bmcName,
  bmcSigns,
  bmcWire,
  bmcPing,
  bmcService,
  bmcWeb,
  bmcCertificate,
  bmcDelay,
  bmcAnswerTime,
  bmcNeighbours,
  bmcGateway,
  bmcMask,
  bmcOwnAddress,
  bmcChannel,
  bmcTag,
  bmcPortMode,
  bmcElsewhere,
  bmcAnonymous,
  bmcFactoryAccount,
  bmcCipherZero,
  bmcLogins,
  bmcSessions,
  bmcClock,
  bmcNtp,
  bmcNtpFailed,
  bmcClockSet,
  bmcSensors,
  bmcSel,
  ...bmcHealth,
  bmcCommand,
  bmcAnswers,
  bmcNoise,
  bmcDriver,
  ...bmcSaid,
] as const;
