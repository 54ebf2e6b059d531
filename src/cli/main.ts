import { Command, CommanderError, Option } from 'commander';
import { RolefitError } from '../errors.js';
import { safe, visible } from '../safe.js';
import { EXIT, endQuietlyOnClosedPipe, remark } from './output.js';
import { addTaxonomyCommands } from './taxonomy-commands.js';
import { version } from './version.js';

/** Runs the command line and sets the exit code: 0 answered, 1 abstained or nothing found, 2 wrong use or unreadable input. */
export async function main(argv: readonly string[]): Promise<void> {
  endQuietlyOnClosedPipe();
  const program = createProgram((code) => {
    process.exitCode = code;
  });
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = exitOfError(error);
  }
}

function exitOfError(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.answered : EXIT.wrong;
  if (error instanceof RolefitError) {
    // One line: what, where, what to do; nothing of it can steer a terminal.
    remark(`rolefit: ${safe(error.message)}`);
    return EXIT.wrong;
  }
  const what = error instanceof Error ? error.message : String(error);
  remark(
    `rolefit: a fault in rolefit itself: ${what}; please report it with the input${process.env['ROLEFIT_DEBUG'] ? '' : ' (ROLEFIT_DEBUG=1 shows more)'}`,
  );
  if (process.env['ROLEFIT_DEBUG'] && error instanceof Error) remark(error.stack ?? '');
  return EXIT.wrong;
}

const KIND = (): Option =>
  new Option('--as <kind>', 'read the input as this; found out without it').choices(['posting', 'resume']);

/** The command line. `done` takes the exit code of the command that ran. */
export function createProgram(done: (code: number) => void): Command {
  const program = new Command('rolefit')
    .description('Reads a job posting or a résumé and says which role it is, how well it fits, and why.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .option('--no-color', 'no colours (NO_COLOR is honoured too)')
    .showHelpAfterError('(rolefit --help lists the commands)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => process.stdout.write(text),
      writeErr: (text) => process.stderr.write(text.split('\n').map(visible).join('\n')),
    })
    .addHelpText(
      'after',
      '\nExamples:\n  rolefit match ad.txt          which role an ad is, and why\n  rolefit match                 paste an ad, end with Ctrl-D\n  rolefit extract ad.txt        what it demands, sentence by sentence\n  rolefit roles                 the roles that rolefit knows',
    );
  const color = (): { color: boolean } => ({ color: program.opts<{ color: boolean }>().color });
  const owned = (command: Command): Command =>
    command
      .option('--taxonomy <folder>', 'your own taxonomy/ and corpus/ in a folder, laid over the built-in ones')
      .option('--alone', 'with --taxonomy: nothing of the built-in ones');
  const packed = (command: Command): Command =>
    owned(command.option('--pack <file>', 'a pack made by "rolefit taxonomy compile"; the built-in one without it'));
  const reading = (command: Command): Command =>
    command
      .argument('[file]', 'PDF, DOCX, HTML, JSON or text file; - or nothing reads standard input', '-')
      .option('--title <title>', "the posting's title, where the text does not have it")
      .addOption(KIND())
      .option('--json', 'print JSON');
  const document = (command: Command): Command => packed(reading(command));

  document(program.command('match'))
    .description('say which role a posting or résumé is, and why')
    .option('--vs <roles>', 'why the first role and not the second, term by term (two ids, a comma between)')
    .option('--all', 'with --vs: every row')
    .option('--html <file>', 'write the whole report, with the text and what was read of it, as a page of HTML')
    .option('--markdown <file>', 'write it as Markdown')
    .addHelpText(
      'after',
      '\nExamples:\n  rolefit match ad.txt\n  rolefit match ad.html --title "Staff Engineer, Ranking" --json\n  rolefit match ad.txt --vs machine-learning-engineer,data-scientist\n  rolefit match ad.txt --html report.html\n  pbpaste | rolefit match',
    )
    .action(async (file, options) =>
      done(await (await import('./match.js')).runMatch(file, { ...options, ...color() })),
    );
  packed(program.command('fit'))
    .description('say how well a résumé fits a role or a posting, and what would raise it')
    .argument('[files...]', 'résumés as PDF, DOCX, HTML, JSON or text, or folders; - or nothing reads standard input', [
      '-',
    ])
    .option('--role <role>', 'id or title of the role')
    .option('--posting <file>', 'a posting, whose demands are read')
    .option('--all-roles', 'every role of the pack')
    .option('--rank', 'of several the best first; in input order without it')
    .option('--as-of <month>', 'the month that "present" means, as in 2026-11; this month without it')
    .option('--json', 'print JSON')
    .option('--csv', 'print a table as CSV')
    .option('--ndjson', 'print a line of JSON for each')
    .option('--html <file>', 'of one résumé: write the whole report as a page of HTML')
    .option('--markdown <file>', 'of one résumé: write it as Markdown')
    .addHelpText(
      'after',
      '\nExamples:\n  rolefit fit resume.pdf --role principal-machine-learning-engineer\n  rolefit fit resume.docx --posting ad.html\n  rolefit fit resume.pdf --posting ad.html --html report.html\n  rolefit fit resumes/ --role data-engineer --rank --csv > fits.csv\n  rolefit fit resume.pdf --all-roles --rank',
    )
    .action(async (files, options) => done(await (await import('./fit.js')).runFit(files, { ...options, ...color() })));
  document(program.command('extract'))
    .description('say what a posting demands, or what a résumé shows: jobs, months, years by skill, education')
    .option('--as-of <month>', 'the month that "present" means, as in 2026-11; this month without it')
    .option('--link', 'also link each sentence to skills that it speaks of in other words, as of ESCO with its pack')
    .option('--candidates', 'also propose phrases that may be skills the taxonomy lacks (slower; never scored)')
    .addHelpText(
      'after',
      '\nExamples:\n  rolefit extract ad.txt\n  rolefit extract resume.pdf --as-of 2026-11\n  rolefit extract ad.txt --json | jq \'.skills[] | select(.strength=="required") | .name\'',
    )
    .action(async (file, options) =>
      done(await (await import('./extract.js')).runExtract(file, { ...options, ...color() })),
    );
  document(program.command('explain'))
    .description("print one role's whole arithmetic on a document, down to tf, idf and the quoted statement")
    .option('--role <role>', 'id or title of the role; the first in the ranking without it')
    .option('--all', 'every contribution')
    .addHelpText('after', '\nExamples:\n  rolefit explain ad.txt\n  rolefit explain ad.txt --role data-engineer --all')
    .action(async (file, options) =>
      done(await (await import('./match.js')).runExplain(file, { ...options, ...color() })),
    );

  packed(program.command('title'))
    .description('say which roles a job title may be of')
    .argument('[titles...]', 'titles, each in quotes; without any, one a line from --file or standard input')
    .option('--file <file>', 'a file with a title on each line; - is standard input')
    .option('--top <count>', 'roles listed for each (5)')
    .option('--json', 'print JSON, a line for each of several titles')
    .addHelpText(
      'after',
      '\nExamples:\n  rolefit title "Sr. Backend Eng II"\n  rolefit title --file titles.txt --json --pack esco.pack',
    )
    .action(async (titles, options) =>
      done(await (await import('./title.js')).runTitle(titles, { ...options, ...color() })),
    );
  packed(program.command('tag'))
    .description('tag many postings: one record out for each record in, in order')
    .argument('[input]', 'lines of JSON, CSV or TSV, also gzipped, or a folder of documents; - is standard input', '-')
    .option('-o, --output <file>', 'where the records go, once all are there; standard output without it')
    .option('--resume', 'go on where an interrupted run to that output stopped')
    .addOption(new Option('--format <format>', 'what is written').choices(['ndjson', 'csv']))
    .addOption(
      new Option('--from <format>', 'what is read; told by its content without it').choices(['ndjson', 'csv', 'tsv']),
    )
    .option('--id <name>', 'field or column of the id; guessed without it')
    .option('--title <name>', 'field or column of the title')
    .option('--text <name>', 'field or column of the text')
    .option('--top <count>', 'roles listed in a record (5)')
    .option('--min-confidence <share>', 'answer none where the role is less sure than this, 0 to 1')
    .option('--roles <ids>', 'answer only these roles, with commas between; all else is none')
    .option('--skills <ids>', 'list only these skills, or skills of these kinds, with commas between')
    .option('--fields <names>', 'fields of a record beside format, pack and id, with commas between')
    .option('--crosswalk', 'add the identifiers of roles and skills in O*NET and ESCO, where they have one')
    .option('--explain', 'add what the score is the sum of')
    .option('--candidates', 'add phrases that may be skills the taxonomy lacks (slower)')
    .addOption(KIND())
    .option('--jobs <count>', 'threads (as many as processors)')
    .option('--checkpoint-every <seconds>', 'seconds between checkpoints (5)')
    .option('--quiet', 'no progress and no summary')
    .addHelpText(
      'after',
      '\nExamples:\n  rolefit tag ads.jsonl -o tagged.jsonl\n  rolefit tag ads.csv --text "Job Description" -o tagged.csv\n  rolefit tag ads.jsonl -o tagged.jsonl --resume      after Ctrl-C, a crash or a full disk\n  zcat ads.gz | rolefit tag - --fields role,level | gzip > tagged.gz',
    )
    .action(async (input, options) =>
      done(await (await import('./tag.js')).runTag(input, { ...options, version: version() })),
    );

  program
    .command('diff')
    .description('which part moved a score between two reports of fit or match, and what they were made from')
    .argument('<before>', 'a report that --json printed')
    .argument('<after>', 'another one')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nExample:\n  rolefit fit resume.pdf --role data-engineer --json > after.json\n  rolefit diff before.json after.json',
    )
    .action(async (before, after, options) =>
      done(await (await import('./diff.js')).runDiff(before, after, { ...options, ...color() })),
    );
  program
    .command('audit')
    .description('rates and impact ratios of scores by group, as New York City’s rules on hiring tools define them')
    .argument('[file]', 'CSV with a header, a row for each one assessed; - or nothing reads standard input', '-')
    .option('--score <column>', 'column of the scores; the rates are those above the median')
    .requiredOption(
      '--group <column>',
      'column of the groups; again for more, whose intersections are added',
      (value: string, held: readonly string[] | undefined) => [...(held ?? []), value],
    )
    .option('--selected <column>', 'column that says yes or no; the rates are those selected')
    .option('--cutoff <score>', 'who has this score or more is selected')
    .option('--top <count>', 'the best so many by score are selected, with all who have the last one’s score')
    .option('--exclude-small', 'leave groups of under 2 % of the data out of the ratios')
    .option('--resamples <count>', 'resamples of the bootstrap intervals; 0 for none', '2000')
    .option('--seed <number>', 'seed of the resamples', '1')
    .option('--json', 'print JSON')
    .option('--csv', 'print a table as CSV')
    .addHelpText(
      'after',
      '\nExamples:\n  rolefit audit scores.csv --score score --group sex --group race\n  rolefit audit scores.csv --score score --top 50 --group sex --csv',
    )
    .action(async (file, options) =>
      done(await (await import('./audit.js')).runAudit(file, { ...options, ...color() })),
    );

  program
    .command('report')
    .description('what an output of "rolefit tag" holds, at a glance: roles, levels, skills, pay, near-duplicates')
    .argument('[file]', 'output of "rolefit tag" as lines of JSON, also gzipped; - is standard input', '-')
    .option('--html <file>', 'write one page of HTML with charts')
    .option('--top <count>', 'skills that are listed (25)')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  rolefit report tagged.jsonl\n  rolefit report tagged.jsonl --html report.html',
    )
    .action(async (file, options) =>
      done(await (await import('./report.js')).runReport(file, { ...options, ...color() })),
    );

  program
    .command('text')
    .description('print what is read of files, with notes on what is hidden, missing or not sure')
    .argument('[files...]', 'PDF, DOCX, HTML, JSON or text files, or folders; - or nothing reads standard input', ['-'])
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExamples:\n  rolefit text resume.pdf\n  rolefit text resumes/ --json')
    .action(async (files, options) =>
      done(await (await import('./text.js')).runText(files, { ...options, ...color() })),
    );

  program
    .command('serve')
    .description('serve the page on this machine only: paste an ad or a résumé, see why')
    .option('--port <number>', 'the port; 7413 or the next that is free without it, 0 for any')
    .option('--open', 'open it in a browser')
    .addHelpText('after', '\nExamples:\n  rolefit serve\n  rolefit serve --port 8080 --open')
    .action(async (options) => done(await (await import('./serve.js')).runServe(options)));

  const listing = (command: Command): Command => packed(command).option('--json', 'print JSON');
  const roles = listing(program.command('roles'))
    .description('list the roles of the pack')
    .addHelpText('after', '\nExamples:\n  rolefit roles\n  rolefit roles show principal-machine-learning-engineer')
    .action(async (options) => done(await (await import('./roles.js')).runRoles({ ...options, ...color() })));
  listing(roles.command('show'))
    .description("print a role's whole profile, every claim with its quote")
    .argument('<role>', 'id or title')
    .addHelpText('after', '\nExample:\n  rolefit roles show "Data Engineer"')
    .action(async (role, options) =>
      done(await (await import('./roles.js')).runRoleShow(role, { ...roles.opts(), ...options, ...color() })),
    );
  listing(program.command('skills'))
    .description('list the skills of the pack')
    .argument('[word]', 'only skills with this in their name or an alias')
    .option('--kind <kind>', 'only skills of this kind')
    .addHelpText('after', '\nExamples:\n  rolefit skills postgres\n  rolefit skills --kind certification')
    .action(async (word, options) =>
      done(await (await import('./roles.js')).runSkills(word, { ...options, ...color() })),
    );

  addTaxonomyCommands(program, owned, done);
  program
    .command('completion')
    .description('print a completion script')
    .argument('<shell>', 'bash, zsh or fish')
    .addHelpText('after', '\nExample:\n  source <(rolefit completion bash)')
    .action(async (shell) => done(await (await import('./completion.js')).runCompletion(shell, program)));
  return program;
}
