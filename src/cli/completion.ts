import type {Option, Command as Program} from "commander";
import {oneOf} from "./choice.ts";
import type {Command, World} from "./command.ts";

const USAGE = `
Prints what makes the shell complete commands, options and their values.

Examples:
  coterie completion bash > ~/.local/share/bash-completion/completions/coterie
  coterie completion zsh > ~/.zfunc/_coterie
  coterie completion fish > ~/.config/fish/completions/coterie.fish`;

/** `coterie completion`: what a shell needs to complete the rest. */
export const completionCommand: Command = {
  name: "completion",
  summary: "print what makes bash, zsh or fish complete the command",
  declare(program: Program, world: World, done: (code: number) => void) {
    program.argument("<shell>", Object.keys(SHELLS).join(", ")).addHelpText("after", USAGE);
    program.action((shell: string) => {
      world.out(SHELLS[oneOf("shell", Object.keys(SHELLS), shell)](commandsOf(program.parent!)));
      done(0);
    });
  },
};

/** What can be completed of a command. */
interface Completable {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly {
    readonly flag: string;
    readonly says: string;
    /** Values to choose from; none = files, where it takes a value. */
    readonly choices: readonly string[];
    readonly takesValue: boolean;
  }[];
  /** What may stand first, where that is one of a few words. */
  readonly words: readonly string[];
}

/** All is read from the commands as they are declared: help and completion cannot differ. */
function commandsOf(program: Program): Completable[] {
  return program.commands.map(command => ({
    name: command.name(),
    summary: command.summary(),
    options: [...command.options.map(optionOf), HELP],
    words: wordsIn(command.registeredArguments[0]?.description ?? ""),
  }));
}

const HELP = {flag: "--help", says: "how to call it", choices: [], takesValue: false};

const optionOf = (option: Option) => ({
  flag: option.long ?? option.flags,
  says: option.description.replace(/[;:(].*$/s, "").trim(),
  choices: option.argChoices ?? (option.required ? wordsIn(option.description) : []),
  takesValue: option.required || option.optional,
});

/** "bash, zsh, fish", or such a list after a colon or in brackets → the words; none where a description has no list. */
function wordsIn(description: string): string[] {
  const [, list] =
    /(?:^|: |\((?:some of )?)([\w-]+(?:, [\w-]+)+)(?=$|[;)]|, with commas)/.exec(description) ?? [];
  return list?.split(", ") ?? [];
}

const SHELLS: Readonly<Record<string, (commands: readonly Completable[]) => string>> = {
  bash,
  zsh,
  fish,
};

/** A text between single quotes, whatever is in it. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

function bash(commands: readonly Completable[]): string {
  const cases = commands.map(({name, options, words}) => {
    const values = options
      .filter(({choices}) => choices.length > 0)
      .map(
        ({flag, choices}) =>
          `      ${flag}) COMPREPLY=($(compgen -W ${quoted(choices.join(" "))} -- "$word")); return ;;\n`,
      );
    const others = options.filter(({takesValue, choices}) => takesValue && choices.length === 0);
    const files =
      others.length === 0
        ? ""
        : `      ${others.map(({flag}) => flag).join("|")}) COMPREPLY=($(compgen -f -- "$word")); return ;;\n`;
    return `    ${name})\n      case "$before" in\n${values.join("")}${files}      esac
      flags=${quoted(options.map(({flag}) => flag).join(" "))}
      words=${quoted(words.join(" "))} ;;\n`;
  });
  return `# bash completion of coterie
_coterie() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" flags="" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W ${quoted(commands.map(({name}) => name).join(" "))} -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join("")}  esac
  if [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W "$flags" -- "$word"))
  elif [ "$COMP_CWORD" -eq 2 ] && [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$word"))
  else COMPREPLY=($(compgen -f -- "$word"))
  fi
}
complete -o filenames -F _coterie coterie
`;
}

function zsh(commands: readonly Completable[]): string {
  const bare = (text: string) => text.replace(/[[\]:\\]/g, "\\$&");
  const cases = commands.map(({name, options, words}) => {
    const specs = options.map(({flag, says, choices, takesValue}) => {
      const value = !takesValue
        ? ""
        : choices.length > 0
          ? `:value:(${choices.join(" ")})`
          : ":value:_files";
      return `        ${quoted(`${flag}[${bare(says)}]${value}`)} \\\n`;
    });
    const first = words.length > 0 ? `        ${quoted(`1:what:(${words.join(" ")})`)} \\\n` : "";
    return `    ${name})\n      _arguments \\\n${specs.join("")}${first}        '*:file:_files' ;;\n`;
  });
  return `#compdef coterie
_coterie() {
  if (( CURRENT == 2 )); then
    local -a commands=(
${commands.map(({name, summary}) => `      ${quoted(`${name}:${bare(summary)}`)}\n`).join("")}    )
    _describe 'command' commands
    return
  fi
  local name=$words[2]
  shift words
  (( CURRENT -= 1 ))
  case $name in
${cases.join("")}  esac
}
_coterie "$@"
`;
}

function fish(commands: readonly Completable[]): string {
  const lines = commands.flatMap(({name, summary, options, words}) => {
    const of = `-n ${quoted(`__fish_seen_subcommand_from ${name}`)}`;
    return [
      `complete -c coterie -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
      ...(words.length > 0 ? [`complete -c coterie ${of} -a ${quoted(words.join(" "))}`] : []),
      ...options.map(({flag, says, choices, takesValue}) => {
        const value = !takesValue
          ? ""
          : choices.length > 0
            ? ` -x -a ${quoted(choices.join(" "))}`
            : " -r";
        return `complete -c coterie ${of} -l ${flag.slice(2)}${value} -d ${quoted(says)}`;
      }),
    ];
  });
  return `# fish completion of coterie\n${lines.join("\n")}\n`;
}
