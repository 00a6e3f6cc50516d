// The same random worlds in every run: a red run can be repeated. Look further with FC_SEED=$RANDOM npm test.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20_261_124) });
