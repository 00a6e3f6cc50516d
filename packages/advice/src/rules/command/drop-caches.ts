import { about } from '../../commands.ts';
import { t } from '../../rule.ts';

export default about({
  id: 'drop-caches',
  severity: 'warning',
  title: t('dropping caches frees nothing that was needed', 'キャッシュの破棄は解決にならない'),
  reason: t(
    'The kernel gives cache back by itself when memory is needed. Dropping it makes every read slow again for minutes, which causes time-outs rather than curing them.',
    'メモリーが必要になれば、カーネルがキャッシュを自動で返します。捨てると数分間すべての読み込みが遅くなり、タイムアウトを治すどころか起こします。',
  ),
  reference: 'proc_sys_vm(5) drop_caches',
  on: /^(?:echo\s+['"]?[123]['"]?\s*>\s*\S{0,40}drop_caches|sysctl\b.{0,60}drop_caches\s*=)/,
  instead: ['grep -E "MemAvailable|Cached" /proc/meminfo', 'cat /proc/pressure/memory'],
  bad: 'sync; echo 3 > /proc/sys/vm/drop_caches',
  fine: 'grep Cached /proc/meminfo',
});
