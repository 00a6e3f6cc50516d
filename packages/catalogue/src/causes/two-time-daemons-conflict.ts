import { grade } from '@tokimori/model';
import { cause } from '../cause.ts';

/** Two time services are enabled; the service manager or the clock decides which one loses. */
export default cause({
  key: 'two-time-daemons-conflict',
  on: 'host',
  nature: 'fault',
  domain: 'time',
  weight: 0.8,
  brings: { 'daemons.two': grade.sure },
  title: {
    en: "Two time services are enabled and get in each other's way",
    ja: '2つの時刻サービスが有効で競合しています',
  },
  explanation: {
    en: 'Units of time services exclude each other, so at boot systemd drops or masks one of them, often not the one you wanted. Where both do run, each undoes the corrections of the other and the offset swings to and fro.',
    ja: '時刻サービスのユニットは互いに排他のため、起動時にsystemdが片方を外したりmaskしたりし、残るのが意図した側とは限りません。両方動いている場合は互いの補正を打ち消し合い、ずれが往復します。',
  },
  breaks: {
    en: 'The configuration that is looked after may not be the one in force; after the next boot the host can be without time although everything is "enabled".',
    ja: '保守している設定が実際には使われていないことがあり、「有効」のはずなのに次の起動後は同期なし、という事態になります。',
  },
  remedy: {
    en: "Choose one. For chrony: `systemctl disable --now systemd-timesyncd ntpsec`, `systemctl unmask chrony`, `systemctl enable --now chrony` (the unit is `chronyd` on Red Hat systems); the daemon that stays is not restarted. Prove it with `systemctl list-unit-files | grep -E 'ntp|chrony|timesync'` and `journalctl -b -g 'ordering cycle|Conflicts'`.",
    ja: "どれか1つに決めます。chronyを残すなら `systemctl disable --now systemd-timesyncd ntpsec`、`systemctl unmask chrony`、`systemctl enable --now chrony`（Red Hat系では `chronyd`）とし、残す側の再起動は要りません。`systemctl list-unit-files | grep -E 'ntp|chrony|timesync'` と `journalctl -b -g 'ordering cycle|Conflicts'` で結果を確認します。",
    live: true,
    restart: null,
  },
  prevention: {
    en: 'Remove the packages that are not used, and check after each boot that exactly one time service is active.',
    ja: '使わないパッケージは削除し、起動のたびに動作中の時刻サービスが1つだけであることを確認します。',
  },
  references: ['systemd.unit(5) Conflicts=', 'timedatectl(1) set-ntp'],
});
