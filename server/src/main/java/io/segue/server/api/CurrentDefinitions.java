package io.segue.server.api;

import io.segue.core.catalog.Catalog;

/**
 * The definitions by which profiles are judged now.
 *
 * @param version 0 when nothing was ever applied
 */
public record CurrentDefinitions(int version, Catalog catalog) {}
