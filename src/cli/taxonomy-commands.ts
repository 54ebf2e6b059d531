import { Option, type Command } from 'commander';

/**
 * Adds `rolefit taxonomy` with its commands.
 * @param owned adds the options of a taxonomy of one's own; @param done takes the exit code of the command that ran
 */
export function addTaxonomyCommands(
  program: Command,
  owned: (command: Command) => Command,
  done: (code: number) => void,
): void {
  const taxonomy = program.command('taxonomy').description('check and compile a taxonomy');
  const ROOT = (): Option => new Option('--root <folder>', 'the same as --taxonomy FOLDER --alone').hideHelp();
  owned(taxonomy.command('lint'))
    .description('list what is wrong or doubtful in a taxonomy, with file and line')
    .addOption(ROOT())
    .option('--remarks', 'also list what is only worth knowing')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExamples:\n  rolefit taxonomy lint --taxonomy my\n  rolefit taxonomy lint --remarks')
    .action(async (options) => done(await (await import('./taxonomy.js')).runLint(options)));
  owned(taxonomy.command('compile'))
    .description('compile a taxonomy into a pack')
    .addOption(ROOT())
    .option('-o, --output <file>', 'where to write the pack')
    .option('--name <name>', 'name of the pack')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  rolefit taxonomy compile --taxonomy my -o my.pack')
    .action(async (options) => done(await (await import('./taxonomy.js')).runCompile(options)));
  taxonomy
    .command('add-role')
    .description('draft a role from a document that says what it is, for review')
    .argument('[file]', 'Markdown, text, PDF, DOCX or HTML; - or nothing reads standard input', '-')
    .requiredOption(
      '-o, --output <folder>',
      'where taxonomy/roles/ID.yaml and corpus/roles/ID.md go; its own skills are known',
    )
    .option('--title <title>', "the role's title; the document's first line without it")
    .option('--id <id>', "the role's id; made of the title without it")
    .option('--force', 'write over files that are there')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  rolefit taxonomy add-role beekeeper.md -o my')
    .action(async (file, options) => done(await (await import('./add-role.js')).runAddRole(file, options)));
  taxonomy
    .command('import')
    .description('make a pack of a published taxonomy: O*NET (onet) or ESCO (esco)')
    .argument('<scheme>', 'onet or esco')
    .argument('<folder>', 'the release, unpacked: text files of O*NET, CSV files in English of ESCO')
    .requiredOption('-o, --output <file>', 'where to write the pack')
    .option('--release <version>', 'which release it is; told by its files or its folder without it')
    .option('--json', 'print JSON, with every row that could not be used')
    .addHelpText(
      'after',
      '\nExamples:\n  rolefit taxonomy import onet db_29_2_text -o onet.pack\n  rolefit taxonomy import esco "ESCO dataset - v1.2.0" -o esco.pack\n  rolefit match ad.txt --pack onet.pack',
    )
    .action(async (scheme, folder, options) =>
      done(await (await import('./import.js')).runImport(scheme, folder, options)),
    );
}
