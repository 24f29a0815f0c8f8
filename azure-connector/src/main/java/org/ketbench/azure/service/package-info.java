/**
 * The service's protocol as the connector sees it: one method an operation, records for what goes
 * over the wire, and storage through signed addresses. Knows no job's history, no price and no
 * policy: whoever calls decides what to do about a failure.
 */
@NullMarked
package org.ketbench.azure.service;

import org.jspecify.annotations.NullMarked;
