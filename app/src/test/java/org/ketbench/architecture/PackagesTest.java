package org.ketbench.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Every package says what lives in it and where null is allowed. */
final class PackagesTest {

  @Test
  void everyPackageIsDescribedAndNullMarked() {
    var packages =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.ketbench")
                .getPackage("org.ketbench")
                .getSubpackagesInTree()
                .stream()
                .filter(each -> !each.getClasses().isEmpty())
                .toList();

    var unmarked =
        packages.stream()
            .filter(each -> each.tryGetAnnotationOfType(NullMarked.class).isEmpty())
            .map(JavaPackage::getName)
            .toList();

    assertFalse(packages.isEmpty());
    assertEquals(List.of(), unmarked, "packages without a @NullMarked package-info.java");
  }
}
