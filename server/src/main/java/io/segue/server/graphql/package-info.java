/**
 * The reading model as GraphQL: {@link io.segue.server.graphql.GraphQlService} answers a question, {@code
 * schema.graphqls} says what can be asked, {@link io.segue.server.graphql.Wiring} leads each field to {@link
 * io.segue.server.api.Reader} and {@link io.segue.server.api.Shapes}. The only package that sees graphql-java; knows
 * nothing of HTTP.
 */
@NullMarked
package io.segue.server.graphql;

import org.jspecify.annotations.NullMarked;
