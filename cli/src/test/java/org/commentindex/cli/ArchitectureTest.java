package org.commentindex.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;

@AnalyzeClasses(packages = "org.commentindex.cli", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
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
  static void onlyCommandsKnowTheParserOfOptions(JavaClasses classes) {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.commentindex.cli")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(classes);
  }

  @ArchTest
  static void packagesDependOneWay(JavaClasses classes) {
    slices().matching("org.commentindex.cli.(*)..").should().beFreeOfCycles().check(classes);
  }
}
