package org.ketbench.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/** The classes that are delivered, those of all modules and without tests. */
final class Product {
  private Product() {}

  static JavaClasses classes() {
    String tests = "/" + folderOfTests() + "/";
    return new ClassFileImporter()
        .withImportOption(location -> !location.contains(tests))
        .importPackages("org.ketbench");
  }

  /** Tests of all modules are compiled into folders of one name, this one among them. */
  private static String folderOfTests() {
    String here = Product.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    return String.valueOf(Path.of(here).getFileName());
  }
}
