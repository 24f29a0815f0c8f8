package org.ketbench.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Every package says what lives in it and where null is allowed. */
final class PackagesTest {

  @Test
  void everyPackageIsDescribedAndNullMarked() {
    var packages =
        Product.classes().getPackage("org.ketbench").getSubpackagesInTree().stream()
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
