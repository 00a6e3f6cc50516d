import { leak } from '@tokimori/model';
import { finding, normally, t } from '../finding.ts';
import { seen } from '../seen.ts';

const told = { on: 'host', domain: 'host', role: 'condition', chance: leak.testimony } as const;

/** Lines that belong to ordinary work. They suggest function where nobody complains and nothing else is in the text. */
const routine = finding({
  name: 'text.routine',
  on: 'host',
  domain: 'host',
  role: 'condition',
  outcomes: ['none', 'seen'],
  normal: normally('none', { seen: 0.3 }),
  good: ['none', 'seen'],
  suggests: ['seen'],
  title: t('messages of ordinary work', '通常動作のメッセージ'),
  says: {
    none: t('no message of ordinary work', '通常動作のメッセージはありません'),
    seen: t(
      'messages that belong to ordinary work: a start, a reload, a replaced worker, a client that left',
      '通常動作に属するメッセージです(起動、再読み込み、ワーカーの交代、クライアントの離脱)',
    ),
  },
  judge(view, host) {
    const facts = view.all(host, 'text.routine');
    return facts.length === 0 ? undefined : { outcome: 'seen', facts };
  },
});

const works = finding({
  name: 'said.works',
  on: 'host',
  domain: 'host',
  role: 'condition',
  outcomes: ['untold', 'yes'],
  normal: normally('untold', { yes: leak.testimony }),
  good: ['untold', 'yes'],
  suggests: ['yes'],
  title: t('how it works', '動作の様子'),
  says: {
    untold: t('nobody says whether it works', '動作の様子は述べられていません'),
    yes: t('it is said to work', '問題なく動作していると述べられています'),
  },
  judge(view, host) {
    const facts = view.all(host, 'env.works');
    return facts.length === 0 ? undefined : { outcome: 'yes', facts };
  },
});

const alarming = finding({
  name: 'text.alarming',
  on: 'host',
  domain: 'host',
  role: 'condition',
  outcomes: ['none', 'line', 'document'],
  normal: normally('none', { line: 0.2, document: 0.05 }),
  good: ['none'],
  title: t('what could not be read', '読めなかった内容'),
  says: {
    none: t('nothing that could not be read speaks of a failure', '読めなかった内容に失敗を示す語はありません'),
    line: t('a line that could not be read speaks of a failure', '読めなかった行に失敗を示す語があります'),
    document: t('a document that could not be read speaks of a failure', '読めなかった文書に失敗を示す語があります'),
  },
  judge(view, host) {
    const facts = view.all(host, 'text.alarming');
    const whole = facts.filter(({ value }) => value === 'document');
    if (whole.length > 0) return { outcome: 'document', facts: whole };
    return facts.length === 0 ? undefined : { outcome: 'line', facts };
  },
});

/** What a text and its bringer say of trouble as such: it names nothing, and forbids to call a thing healthy. */
export const texts = [
  routine,
  works,
  seen({
    ...told,
    name: 'said.complaint',
    fact: 'env.complaint',
    title: t('a complaint', '不具合の訴え'),
    says: t('something is said not to work', '動作しない点があると述べられています'),
  }),
  alarming,
] as const;
