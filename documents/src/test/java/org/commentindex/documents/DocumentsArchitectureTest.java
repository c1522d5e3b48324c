package org.commentindex.documents;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;

@AnalyzeClasses(packages = "org.commentindex.documents", importOptions = DoNotIncludeTests.class)
class DocumentsArchitectureTest {
  @ArchTest
  static void theRulesSeeTheCode(JavaClasses classes) {
    assertThat(classes).hasSizeGreaterThan(6);
  }

  @ArchTest
  static void onlyTheServiceInterfaceOfTheCoreIsUsed(JavaClasses classes) {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.commentindex..")
                .and(resideOutsideOfPackage("org.commentindex.documents.."))
                .and(resideOutsideOfPackage("org.commentindex.extract.."))
                .and(resideOutsideOfPackage("org.commentindex.indexing..")))
        .because("another extractor must be able to take the place of this one")
        .check(classes);
  }

  @ArchTest
  static void onlyTheChildProcessLoadsTika(JavaClasses classes) {
    noClasses()
        .that()
        .doNotBelongToAnyOf(TikaExtractor.class, OdsSheets.class)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.tika..")
        .because("a program may keep Tika off its own class path")
        .check(classes);
    noClasses()
        .that()
        .doNotBelongToAnyOf(
            ExtractorMain.class,
            TikaExtractor.class,
            TikaExtractor.TextSink.class,
            SpreadsheetExtractor.class,
            RowWriter.class,
            DatabaseExtractor.class,
            JsonLineWriter.class)
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(TikaExtractor.class, SpreadsheetExtractor.class, DatabaseExtractor.class)
        .check(classes);
  }

  @ArchTest
  static void onlyTheChildProcessEndsItself(JavaClasses classes) {
    noClasses()
        .that()
        .doNotBelongToAnyOf(ExtractorMain.class)
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(classes);
  }
}
