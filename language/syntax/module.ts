import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  type Module,
  type PartialLangiumCoreServices,
} from 'langium';
import { SeamlineGeneratedModule, SeamlineGeneratedSharedModule } from '../grammar/generated/module.js';
import { ExpectationRecorder } from './expectation.js';
import { LazyLookahead } from './lazy-lookahead.js';
import { SeamLexer } from './lexer.js';
import { SeamParser } from './parser.js';
import { buildRules } from './parser-builder.js';
import { SeamTokenBuilder } from './token-builder.js';
import { SeamValueConverter } from './value-converter.js';

/** The services of the language that differ from Langium's own. */
const SeamlineModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
  parser: {
    TokenBuilder: () => new SeamTokenBuilder(),
    Lexer: (services) => new SeamLexer(services),
    ValueConverter: () => new SeamValueConverter(),
    // One token decides every choice of the grammar; recovery is our own (recovery.ts).
    ParserConfig: () => ({
      maxLookahead: 1,
      lookaheadStrategy: new LazyLookahead({ maxLookahead: 1 }),
      recoveryEnabled: false,
    }),
    ParserErrorMessageProvider: () => new ExpectationRecorder(),
    LangiumParser: (services) => {
      const parser = new SeamParser(services);
      buildRules(services.Grammar, parser, services.parser.Lexer.definition);
      parser.finalize();
      return parser;
    },
  },
};

export interface SeamlineServices {
  readonly shared: LangiumSharedCoreServices;
  readonly Seamline: LangiumCoreServices;
}

/** Creates the language's services without a file system: callers read files and hand over their text. */
export function createSeamlineServices(): SeamlineServices {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), SeamlineGeneratedSharedModule);
  const Seamline = inject(createDefaultCoreModule({ shared }), SeamlineGeneratedModule, SeamlineModule);
  shared.ServiceRegistry.register(Seamline);
  return { shared, Seamline };
}
