package org.commentindex;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.NullMarked;

/** The permitted dependencies between packages, and calls that no package may make. */
@AnalyzeClasses(packages = "org.commentindex", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String ROOT = "org.commentindex";
  private static final String INTERNAL = "org.commentindex.internal..";

  /** Components of a record that a call may list; chosen by hand. */
  private static final int MAX_COMPONENTS = 8;

  /** Guards against a wrong class path, where every rule would hold because it has no classes. */
  @ArchTest
  static void theRulesApplyToClasses(JavaClasses classes) {
    assertThat(classes).hasSizeGreaterThan(60);
  }

  @ArchTest
  static void luceneIsUsedOnlyByTheLucenePackages(JavaClasses classes) {
    noClasses()
        .that()
        .resideOutsideOfPackages("..internal.lucene..", "..internal.analysis..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .because("another backend must be able to replace it")
        .check(classes);
  }

  @ArchTest
  static void analysisDoesNotDependOnIndexes(JavaClasses classes) {
    noClasses()
        .that()
        .resideInAPackage("..internal.analysis..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.lucene.index..", "org.apache.lucene.search..", "org.apache.lucene.store..")
        .because("analysis does not depend on how terms are stored")
        .check(classes);
  }

  @ArchTest
  static void markupIsReadInTheTextPackage(JavaClasses classes) {
    noClasses()
        .that()
        .resideOutsideOfPackage("..internal.text..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jsoup..", "org.commonmark..")
        .because("all other packages handle plain text only")
        .check(classes);
  }

  @ArchTest
  static void documentsAreParsedInTheirOwnModule(JavaClasses classes) {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.tika..", "org.apache.pdfbox..", "org.apache.poi..")
        .because("users who index JSON or text get a small set of jars")
        .check(classes);
  }

  @ArchTest
  static void jsonIsUsedByReadersTheJsonPackageAndTheIndex(JavaClasses classes) {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "..internal.read..",
            "..internal.lucene..",
            "org.commentindex.json",
            "org.commentindex.saved")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml.jackson..")
        .check(classes);
  }

  @ArchTest
  static void textsAreComparedWordByWordInOnePackage(JavaClasses classes) {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.commentindex.diff")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.github.difflib..")
        .check(classes);
  }

  @ArchTest
  static void linksAreFoundInTheUrlPackage(JavaClasses classes) {
    noClasses()
        .that()
        .resideOutsideOfPackage("..internal.url..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.nibor.autolink..", "crawlercommons..")
        .check(classes);
  }

  @ArchTest
  static void theLibraryDoesNotDependOnTheProgram(JavaClasses classes) {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..", "org.commentindex.cli..")
        .check(classes);
  }

  @ArchTest
  static void publicSignaturesHaveNoThirdPartyTypes(JavaClasses classes) {
    classes()
        .that()
        .resideOutsideOfPackage(INTERNAL)
        .and()
        .arePublic()
        .should(useOnlyTypesOfTheJdkAndOurPublicPackages())
        .because("users of the library must not depend on its dependencies")
        .check(classes);
  }

  /** What an embedder calls or implements first; all other public types serve these. */
  private static final Set<String> ENTRY_POINTS =
      Set.of(
          "CommentIndex",
          "CommentIndexer",
          "CommentIndexSource",
          "CommentSources",
          "CommentSplitter",
          "backend.IndexSettings",
          "diff.WordDiff",
          "export.CommentDatabaseProvider",
          "extract.DocumentExtractorProvider",
          "json.JsonLinesWriter",
          "json.JsonObjects",
          "query.AnyWords",
          "query.CustomFieldNames",
          "query.QueryTree",
          "query.TimeZones",
          "query.WildcardPattern",
          "saved.SavedSearches");

  @ArchTest
  static void publicTypesServeTheEntryPoints(JavaClasses classes) {
    Set<JavaClass> reached = new LinkedHashSet<>();
    List<JavaClass> next = new ArrayList<>();
    ENTRY_POINTS.forEach(name -> next.add(classes.get(ROOT + "." + name)));
    while (!next.isEmpty()) {
      JavaClass type = next.removeLast();
      if (reached.add(type)) {
        shownBy(type).forEach(shown -> next.add(shown.getBaseComponentType()));
        type.getEnclosingClass().ifPresent(next::add);
        classes.stream()
            .filter(nested -> nested.getEnclosingClass().equals(Optional.of(type)))
            .forEach(next::add);
        type.getSubclasses().stream()
            .filter(sub -> sub.getPackage().equals(type.getPackage())) // of a sealed type
            .forEach(next::add);
      }
    }
    Set<String> without =
        classes.stream()
            .filter(type -> type.getModifiers().contains(PUBLIC) && type.isTopLevelClass())
            .filter(type -> !resideInAPackage(INTERNAL).test(type))
            .filter(type -> !type.isAssignableTo(Exception.class) && !reached.contains(type))
            .map(JavaClass::getName)
            .collect(Collectors.toSet());
    assertThat(without).as("public types that no entry point shows").isEmpty();
  }

  @ArchTest
  static void internalPackagesAreUsedOnlyByTheFacadesAndEachOther(JavaClasses classes) {
    classes()
        .that()
        .resideInAPackage(INTERNAL)
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAnyPackage(ROOT, INTERNAL)
        .check(classes);
  }

  @ArchTest
  static void noPackageDependsOnTheFacades(JavaClasses classes) {
    classes()
        .that()
        .resideInAPackage(ROOT)
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAPackage(ROOT)
        .because("the facades are the top layer")
        .check(classes);
  }

  @ArchTest
  static void modelDependsOnTheJdkAlone(JavaClasses classes) {
    classes()
        .that()
        .resideInAPackage("..model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "org.commentindex.model..")
        .check(classes);
  }

  @ArchTest
  static void packagesHaveNoCycles(JavaClasses classes) {
    slices().matching("org.commentindex.(**)").should().beFreeOfCycles().check(classes);
  }

  @ArchTest
  static void nothingPrints(JavaClasses classes) {
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(classes);
  }

  @ArchTest
  static void nothingEndsTheProcess(JavaClasses classes) {
    noClasses()
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(classes);
  }

  @ArchTest
  static void theLibraryChangesNoGlobalState(JavaClasses classes) {
    noClasses()
        .should()
        .callMethod(IndexSearcher.class, "setMaxClauseCount", int.class)
        .orShould()
        .callMethod(System.class, "setProperty", String.class, String.class)
        .orShould()
        .callMethod(Locale.class, "setDefault", Locale.class)
        .orShould()
        .callMethod(TimeZone.class, "setDefault", TimeZone.class)
        .orShould()
        .callMethod(System.class, "setOut", PrintStream.class)
        .orShould()
        .callMethod(System.class, "setErr", PrintStream.class)
        .orShould()
        .callMethod(Runtime.class, "addShutdownHook", Thread.class)
        .because("it belongs to the program that embeds the library")
        .check(classes);
  }

  @ArchTest
  static void noGenericExceptionsAreThrown(JavaClasses classes) {
    NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(classes);
  }

  @ArchTest
  static void everyPackageIsNullMarked(JavaClasses classes) {
    Set<String> unmarked =
        classes.stream()
            .map(JavaClass::getPackage)
            .filter(room -> !room.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .collect(Collectors.toSet());
    assertThat(unmarked).as("packages without @NullMarked in package-info.java").isEmpty();
  }

  @ArchTest
  static void publicMethodsHaveNoBooleanParameters(JavaClasses classes) {
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackage(INTERNAL)
        .and()
        .areDeclaredInClassesThat()
        .doNotHaveSimpleName("Builder")
        .should()
        .notHaveRawParameterTypes(containBoolean())
        .because("a call with true or false says nothing")
        .check(classes);
  }

  /**
   * The arguments of a record with many components are told apart by the names of a builder, or by
   * those of methods that change one component each.
   */
  @ArchTest
  static void largePublicRecordsHaveBuilders(JavaClasses classes) {
    Set<String> without =
        classes.stream()
            .filter(type -> type.isRecord() && type.getModifiers().contains(PUBLIC))
            .filter(type -> !resideInAPackage(INTERNAL).test(type))
            .filter(type -> componentsOf(type) > MAX_COMPONENTS)
            .filter(type -> changesOf(type) < componentsOf(type) - 1)
            .map(JavaClass::getName)
            .filter(name -> !classes.contain(name + "$Builder"))
            .collect(Collectors.toSet());
    assertThat(without).isEmpty();
  }

  private static long changesOf(JavaClass type) {
    return type.getMethods().stream().filter(m -> m.getName().startsWith("with")).count();
  }

  private static long componentsOf(JavaClass type) {
    return type.getFields().stream().filter(f -> !f.getModifiers().contains(STATIC)).count();
  }

  private static DescribedPredicate<List<JavaClass>> containBoolean() {
    return DescribedPredicate.describe(
        "boolean", types -> types.stream().anyMatch(type -> type.isEquivalentTo(boolean.class)));
  }

  private static ArchCondition<JavaClass> useOnlyTypesOfTheJdkAndOurPublicPackages() {
    return new ArchCondition<>("use only types of the JDK and of our public packages") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (JavaClass shown : shownBy(type)) {
          if (isForeign(shown)) {
            String message = type.getName() + " uses " + shown.getName();
            events.add(SimpleConditionEvent.violated(type, message));
          }
        }
      }
    };
  }

  /** Returns every type in the public and protected signatures, type arguments included. */
  private static Set<JavaClass> shownBy(JavaClass type) {
    Set<JavaClass> shown = new LinkedHashSet<>();
    type.getSuperclass().ifPresent(parent -> shown.addAll(parent.getAllInvolvedRawTypes()));
    type.getInterfaces().forEach(parent -> shown.addAll(parent.getAllInvolvedRawTypes()));
    for (JavaMember member : type.getMembers()) {
      if (member.getModifiers().contains(PUBLIC) || member.getModifiers().contains(PROTECTED)) {
        shown.addAll(member.getAllInvolvedRawTypes());
      }
    }
    return shown;
  }

  private static boolean isForeign(JavaClass shown) {
    JavaClass type = shown.getBaseComponentType();
    boolean ours = type.getPackageName().startsWith(ROOT) && !resideInAPackage(INTERNAL).test(type);
    return !ours && !type.isPrimitive() && !type.getPackageName().startsWith("java.");
  }
}
