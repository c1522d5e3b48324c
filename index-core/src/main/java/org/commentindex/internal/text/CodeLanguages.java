package org.commentindex.internal.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Distinguishes the language of a code block from text in its first line. */
final class CodeLanguages {
  /** Names that people write after the fence; other words there are text. */
  private static final Set<String> NAMES =
      Set.of(
          "abap", "ada", "apache", "applescript", "arduino", "asciidoc", "asm", "assembly", "astro",
          "autohotkey", "awk", "bash", "basic", "bat", "batch", "bibtex", "brainfuck", "c", "c#",
          "c++", "cfg", "clj", "clojure", "cmake", "cmd", "cobol", "code", "coffee", "coffeescript",
          "conf", "config", "console", "cpp", "cs", "csh", "csharp", "css", "csv", "cuda", "cxx",
          "cython", "d", "dart", "delphi", "diff", "docker", "dockerfile", "dos", "dot", "elisp",
          "elixir", "elm", "erb", "erl", "erlang", "ex", "exs", "f#", "fish", "forth", "fortran",
          "fsharp", "gd", "gdscript", "git", "glsl", "go", "golang", "gql", "gradle", "graphql",
          "groovy", "h", "haml", "handlebars", "haskell", "hcl", "hlsl", "hpp", "hs", "html", "http",
          "ini", "ipython", "java", "javascript", "jinja", "jl", "js", "json", "json5", "jsonc",
          "jsx", "julia", "kotlin", "ks", "kt", "latex", "less", "lisp", "llvm", "log", "lua", "m",
          "make", "makefile", "markdown", "mathematica", "matlab", "md", "mermaid", "mips", "ml",
          "nasm", "nginx", "nim", "nix", "none", "objc", "objective-c", "objectivec", "ocaml",
          "octave", "output", "pascal", "patch", "perl", "php", "pl", "plain", "plaintext",
          "plantuml", "powershell", "prisma", "prolog", "properties", "proto", "protobuf", "ps1",
          "puppet", "py", "pycon", "python", "python3", "qml", "r", "racket", "raw", "rb", "reason",
          "rs", "rst", "ruby", "rust", "sas", "sass", "scala", "scheme", "scss", "sh", "shell",
          "shell-session", "smalltalk", "solidity", "sql", "ssh", "stata", "svelte", "svg", "swift",
          "systemverilog", "tcl", "terraform", "tex", "text", "tf", "toml", "ts", "tsv", "tsx",
          "twig", "txt", "typescript", "v", "vala", "vb", "vba", "vbnet", "verilog", "vhdl", "vim",
          "viml", "vue", "wasm", "wolfram", "xml", "xquery", "xsl", "yaml", "yml", "zig", "zsh");

  /** What programs write after the name of the language: {@code {1,3}}, {@code title=a.js}. */
  private static final Pattern SETTINGS = Pattern.compile("(?:\\s*(?:\\{[^{}]*\\}|[\\w-]+=\\S*))*");

  private static final Pattern WORD_END = Pattern.compile("[\\s{:,]");

  private CodeLanguages() {}

  /** Returns true if the text after the fence of a block only says how to show it. */
  static boolean isLanguage(String info) {
    String text = info.strip();
    String first = WORD_END.splitAsStream(text).findFirst().orElse("");
    String name = first.startsWith(".") ? first.substring(1) : first;
    boolean known = name.isEmpty() || NAMES.contains(name.toLowerCase(Locale.ROOT));
    String rest = text.substring(first.length());
    // A file after the language, as in "js:src/app.js".
    boolean file = rest.startsWith(":") && rest.indexOf(' ') < 0;
    return known && (file || SETTINGS.matcher(rest).matches());
  }
}
