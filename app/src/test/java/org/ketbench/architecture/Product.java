package org.ketbench.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The classes that are delivered, those of all modules and without tests. */
final class Product {
  private Product() {}

  static JavaClasses classes() {
    return new ClassFileImporter()
        .withImportOption(location -> !location.contains("/test-classes/"))
        .importPackages("org.ketbench");
  }
}
