import type { CommandProposal } from '../contract/types.ts';

export type CommandEffect = CommandProposal['effect'];

/** What nothing brings back: data is gone, work of others is ended, the device is out of reach. */
const IRREVERSIBLE =
  /(?:^|[\s;|&({`"'])(?:remove-item|ri|rm|del|erase|rd|rmdir|unlink|shred|format|format-volume|diskpart|clear-disk|clear-content|clear-eventlog|clear-recyclebin|wevtutil\s+cl|cipher\s+\/w\S*|mkfs\S*|dd|wipefs|truncate|stop-process|spps|taskkill|kill|pkill|killall|stop-computer|shutdown\s+(?:\/s|\/p|-h|-p|now)|poweroff|halt|uninstall-\S+|remove-\S+|msiexec\s+\/x|apt(?:-get)?\s+(?:-y\s+)?(?:remove|purge|autoremove)|brew\s+uninstall|reg\s+delete|net\s+user\s+\S+\s+\/delete|userdel|vssadmin\s+delete|drop|find\s.*-delete)(?=$|[\s;|&)}"'/])/i;

/** What only looks. */
const READS =
  /^(?:get-(?!random)\S+|test-\S+|measure-\S+|select-\S+|sort-\S+|group-\S+|where-\S+|compare-\S+|format-(?:table|list|wide)|out-string|convertto-\S+|resolve-\S+|dir|ls|cat|type|more|less|head|tail|wc|sort|uniq|grep|findstr|echo|hostname|whoami|ver|uname|sw_vers|date|uptime|ping|tracert|traceroute|nslookup|dig|netstat|ss|ipconfig|ifconfig|ip\s+(?:a|addr|route|link)\b|arp|systeminfo|tasklist|query\s+\S+|quser|qwinsta|sc(?:\.exe)?\s+query\S*|net\s+(?:view|statistics)|df|du|free|ps|top|w|who|last|id|lsblk|lsof|dmesg|journalctl|vssadmin\s+list|chkdsk|wevtutil\s+qe|find|apt\s+list|dpkg\s+-l|brew\s+list|launchctl\s+list|systemctl\s+(?:status|list-\S+)|diskutil\s+(?:list|info)|softwareupdate\s+(?:-l|--list))(?=$|\s)/i;
/** Arguments with which what reads changes something. */
const WRITES_ALL_THE_SAME =
  /(?:^|\s)(?:\/flushdns|\/release|\/renew|\/registerdns|\/f|\/r|\/x|--vacuum\S*|-exec|-delete|-fprint\S*|-o\s|-outfile)(?=$|\s|:)/i;
/** Text that becomes a command only when it runs. */
const HIDDEN =
  /(?:\biex\b|invoke-expression|-enc(?:odedcommand)?\b|\beval\b|\bbase64\b|\$\(|`|frombase64string|&\s*["'(]|\bcall\b)/i;
/** Only cmdlets know this; to `del` it would be one more file. */
const WHAT_IF =
  /^(?:clear|copy|disable|enable|move|new|remove|rename|restart|set|start|stop|uninstall)-[a-z]\w*\s(?:.*\s)?-whatif(?=$|\s)/i;

/** What a command does to a device, judged by its words alone; what is unknown counts as a change. */
export function commandEffect(command: string): CommandEffect {
  const statements = command.split(/\r?\n|;|&&|\|\||(?<![>&])&(?![>&\d])/).map(part => part.trim());
  const effects = statements.filter(Boolean).map(statementEffect);
  return effects.includes('irreversible') ? 'irreversible' : effects.includes('changes') ? 'changes' : 'none';
}

/** A line of commands that hand on to each other. */
function statementEffect(statement: string): CommandEffect {
  const steps = statement.split('|').map(step => step.trim()),
    /** Only said, not done. */
    real = steps.filter(step => !WHAT_IF.test(step));
  if (real.some(step => IRREVERSIBLE.test(` ${step}`))) return 'irreversible';
  return real.every(isReading) ? 'none' : 'changes';
}
function isReading(step: string): boolean {
  const plain = step.replace(/\s\d?>\s*(?:&\d|\/dev\/null|nul|\$null)/gi, ' ').replace(/^sudo\s+/, '');
  return (
    READS.test(plain) &&
    !HIDDEN.test(withoutDates(plain)) &&
    !WRITES_ALL_THE_SAME.test(plain) &&
    !plain.includes('>')
  );
}
/** A date in brackets is a value. */
const withoutDates = (step: string): string => step.replace(/\(get-date\)/gi, '');
