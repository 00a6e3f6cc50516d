/** What can be told of a text as a whole: lines that mean nothing, lines that could not be read and sound like trouble. */
export const text = {
  'text.routine': {
    on: 'host',
    value: 'text',
    doc: 'A message that belongs to ordinary work (a start, a reload, a worker replaced, a client that left): whose it is',
  },
  'text.alarming': {
    on: 'host',
    value: ['line', 'document'],
    doc: 'A line that belongs to no known format, or a message nobody knows, speaks of a failure; `document`: in one of which nothing could be read',
  },
  'env.complaint': { on: 'host', value: 'flag', doc: 'The person says that something does not work' },
  'env.works': { on: 'host', value: 'flag', doc: 'The person says that everything works, or that nobody notices' },
} as const;
