import type { Command } from 'commander';
import { RolefitError } from '../errors.js';
import { EXIT, print } from './output.js';

/** `rolefit completion SHELL`: a script that completes commands, options and role ids. */
export async function runCompletion(shell: string, program: Command): Promise<number> {
  const commands = program.commands.map((command) => command.name());
  const options = (name: string): string[] =>
    (program.commands.find((command) => command.name() === name)?.options ?? []).map(
      (option) => option.long ?? option.short ?? '',
    );
  const nested = (name: string): string[] =>
    (program.commands.find((command) => command.name() === name)?.commands ?? []).map((command) => command.name());
  const words = (name: string): string => [...nested(name), ...options(name)].join(' ');
  switch (shell) {
    case 'bash':
      print(`_rolefit() {
  local word=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} words=""
  case "$previous" in
    --role|show) words=$(rolefit roles --json 2>/dev/null | sed -n 's/^      "id": "\\(.*\\)",/\\1/p') ;;
    *) case "\${COMP_WORDS[1]}" in
${commands.map((name) => `      ${name}) words="${words(name)}" ;;`).join('\n')}
      *) words="${commands.join(' ')}" ;;
    esac ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  [ \${#COMPREPLY[@]} -eq 0 ] && COMPREPLY=($(compgen -f -- "$word"))
}
complete -o filenames -F _rolefit rolefit
`);
      break;
    case 'zsh':
      print(`#compdef rolefit
autoload -U +X bashcompinit && bashcompinit
_rolefit_words() {
  case "$words[2]" in
${commands.map((name) => `    ${name}) compadd -- ${words(name)} ;;`).join('\n')}
    *) compadd -- ${commands.join(' ')} ;;
  esac
  _files
}
compdef _rolefit_words rolefit
`);
      break;
    case 'fish':
      print(`${commands.map((name) => `complete -c rolefit -n __fish_use_subcommand -a ${name}`).join('\n')}
${commands
  .flatMap((name) =>
    options(name)
      .filter((option) => option.startsWith('--'))
      .map((option) => `complete -c rolefit -n "__fish_seen_subcommand_from ${name}" -l ${option.slice(2)}`),
  )
  .join('\n')}
`);
      break;
    default:
      throw new RolefitError('usage', `completion ${shell}: one of bash, zsh, fish`);
  }
  return EXIT.answered;
}
