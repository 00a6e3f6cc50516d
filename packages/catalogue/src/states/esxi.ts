import { depth, grade } from '@tokimori/model';
import { state, t } from './state.ts';

const { sure, usually, often, sometimes, seldom } = grade;

/** What goes wrong inside ESXi's management, nearest to the asking client first. */
export const esxiStates = [
  state(
    'esxi.connections-full',
    'host',
    depth.daemon,
    t('the management proxy takes no more connections', '管理プロキシが新しい接続を受け付けない'),
    {
      'esxi.connections': { yes: sure },
      'esxi.not-responding': { yes: often },
      'esxi.web-fails': { yes: sometimes },
    },
  ),
  state('esxi.agent-hung', 'host', depth.farDaemon, t('hostd or vpxa hangs', 'hostd または vpxa が停止している'), {
    'esxi.agent-hung': { yes: usually },
    'esxi.web-fails': { yes: often },
    'esxi.not-responding': { yes: often },
  }),
  state(
    'esxi.storage-stalls',
    'host',
    depth.farHost,
    t('the host waits for its storage', 'ホストがストレージを待っている'),
    {
      'esxi.storage': { yes: sure },
      'esxi.not-responding': { yes: seldom },
    },
    { leadsTo: { 'esxi.agent-hung': sometimes } },
  ),
  state(
    'esxi.clock-skewed',
    'host',
    depth.clock,
    t('host and vCenter live in different times', 'ホストと vCenter の時刻が異なる'),
    {
      'esxi.vcenter-skew': { seconds: often, large: sometimes },
    },
  ),
  state(
    'esxi.adjtime-runs-away',
    'host',
    depth.kernel,
    t('the VMkernel’s correction has run over', 'VMkernel の補正値が桁あふれしている'),
    {
      'esxi.adjtime': { yes: sure },
      'clock.offset': { large: sometimes },
      'host.sync': { unsynchronised: often },
    },
  ),
] as const;
