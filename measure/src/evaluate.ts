/** `npm run -s evaluate -- DIR… [--json] [--lang en|ja] [--leave-one-out]`: how often the answer is right, and how sure it was. */
import { parseArgs } from 'node:util';
import { TokimoriError } from '@tokimori/model';
import { evaluate } from './evaluation.ts';
import { load } from './load.ts';
import { program } from './program.ts';
import { tableOf } from './table.ts';

await program(process.argv.includes('--json'), () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      lang: { type: 'string', default: 'en' },
      'leave-one-out': { type: 'boolean' },
    },
  });
  if (positionals.length === 0)
    throw new TokimoriError('USAGE', 'name folders of cases: npm run -s evaluate -- DIR… [--json] [--leave-one-out]');
  const evaluation = evaluate(load(positionals), { leaveOneOut: values['leave-one-out'] === true });
  process.stdout.write(
    values.json === true ? `${JSON.stringify(evaluation)}\n` : tableOf(evaluation, values.lang === 'ja' ? 'ja' : 'en'),
  );
});
