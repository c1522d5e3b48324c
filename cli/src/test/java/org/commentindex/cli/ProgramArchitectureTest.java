package org.commentindex.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;

@AnalyzeClasses(packages = "org.commentindex.cli", importOptions = DoNotIncludeTests.class)
class ProgramArchitectureTest {
  /** The packages below the commands. */
  private static final String[] NO_COMMANDS = {
    "..cli.print..", "..cli.report..", "..cli.terminal..", "..cli.adhoc..", "..cli.watch.."
  };

  @ArchTest
  static void theRulesSeeTheCode(JavaClasses classes) {
    assertThat(classes).hasSizeGreaterThan(40);
  }

  @ArchTest
  static void theLibraryIsUsedByItsPublicPackages(JavaClasses classes) {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.commentindex.internal..")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.lucene..", "org.apache.tika..")
        .because("the program can do nothing that an embedder cannot")
        .check(classes);
  }

  @ArchTest
  static void onlyMainKnowsTheProcess(JavaClasses classes) {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Main.class)
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .because("tests run the program in their own process")
        .check(classes);
  }

  @ArchTest
  static void printersDoNotKnowTheParserOfOptions(JavaClasses classes) {
    noClasses()
        .that()
        .resideInAnyPackage(NO_COMMANDS)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .because("options are parsed by the commands")
        .check(classes);
  }

  @ArchTest
  static void printersDoNotKnowCommands(JavaClasses classes) {
    noClasses()
        .that()
        .resideInAnyPackage(NO_COMMANDS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..cli.command..", "..cli.option..")
        .check(classes);
  }

  @ArchTest
  static void noPackageDependsOnMain(JavaClasses classes) {
    classes()
        .that()
        .resideInAPackage("org.commentindex.cli")
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAPackage("org.commentindex.cli")
        .because("the root package combines the commands")
        .check(classes);
  }

  @ArchTest
  static void packagesHaveNoCycles(JavaClasses classes) {
    slices().matching("org.commentindex.(**)").should().beFreeOfCycles().check(classes);
  }
}
