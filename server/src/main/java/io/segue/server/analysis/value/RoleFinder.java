package io.segue.server.analysis.value;

import io.segue.core.language.Nearest;
import io.segue.core.language.Printable;
import io.segue.learn.data.DataException;
import io.segue.learn.data.DataProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out what the columns of a file are: as somebody said, else by the usual names, the most telling first. */
public final class RoleFinder {
    private static final List<String> CUSTOMER = List.of(
            "customerid",
            "customer",
            "userid",
            "user",
            "clientid",
            "client",
            "buyerid",
            "memberid",
            "contactid",
            "visitorid",
            "accountid",
            "cardid",
            "email",
            "customeremail",
            "id");
    private static final List<String> DATE = List.of(
            "date",
            "orderdate",
            "invoicedate",
            "purchasedate",
            "transactiondate",
            "ordertime",
            "purchasetime",
            "orderedat",
            "purchasedat",
            "createdat",
            "datetime",
            "timestamp",
            "eventtime",
            "time",
            "day");
    private static final List<String> AMOUNT = List.of(
            "amount",
            "total",
            "totalprice",
            "totalamount",
            "ordertotal",
            "orderamount",
            "ordervalue",
            "grandtotal",
            "revenue",
            "sales",
            "spend",
            "spent",
            "monetary",
            "value",
            "dollars",
            "price");
    private static final List<String> QUANTITY = List.of("quantity", "qty", "units");
    private static final List<String> PRICE = List.of("unitprice", "price", "itemprice");
    private static final List<String> MONETARY =
            List.of("monetaryvalue", "monetary", "averageordervalue", "meanamount", "averageamount", "value", "amount");

    private final List<String> names;
    private final ValueSettings.Asked asked;
    private final List<String> guessed = new ArrayList<>();
    private final List<DataProblem> problems = new ArrayList<>();

    private RoleFinder(List<String> names, ValueSettings.Asked asked) {
        this.names = names;
        this.asked = asked;
    }

    /** The columns that are needed of those in a file; throws a DataException with all that are not there. */
    public static List<String> columns(List<String> names, ValueSettings.Asked asked) {
        return find(names, asked).columns();
    }

    static Roles find(List<String> names, ValueSettings.Asked asked) {
        var finder = new RoleFinder(names, asked);
        Roles roles = asked.summary() ? finder.summary() : finder.sales();
        if (!finder.problems.isEmpty()) {
            throw new DataException(finder.problems);
        }
        return roles;
    }

    private Roles sales() {
        String customer = needed("customer", "--customer", asked.customer(), CUSTOMER);
        String date = needed("date", "--date", asked.date(), DATE);
        return new Roles.Sales(customer, date, amount(), guessed);
    }

    private Roles summary() {
        String customer = asked.customer() == null
                ? guess("customer", CUSTOMER).orElse(null)
                : needed("customer", "--customer", asked.customer(), CUSTOMER);
        String frequency = needed("frequency", "", null, List.of("frequency", "x", "repeatpurchases"));
        String recency = needed("recency", "", null, List.of("recency", "tx"));
        String age = needed("T", "", null, List.of("t", "age", "tcal"));
        List<String> amount = asked.amount() == null
                ? guess("mean amount", MONETARY).map(List::of).orElse(List.of())
                : factors(asked.amount());
        return new Roles.Summary(customer, frequency, recency, age, amount, guessed);
    }

    private List<String> amount() {
        if (asked.amount() != null) {
            return factors(asked.amount());
        }
        Optional<String> quantity = first(QUANTITY);
        Optional<String> price = first(PRICE);
        Optional<String> total = first(AMOUNT).filter(it -> !(quantity.isPresent() && price.equals(Optional.of(it))));
        if (total.isEmpty() && quantity.isPresent() && price.isPresent()) {
            guessed.add("the amount is " + quantity.get() + " × " + price.get());
            return List.of(quantity.get(), price.get());
        }
        total.ifPresent(it -> guessed.add("the amount is " + it));
        return total.map(List::of).orElse(List.of());
    }

    private List<String> factors(String product) {
        if (names.contains(product)) {
            return List.of(product);
        }
        List<String> factors =
                Arrays.stream(product.split("[*×]", -1)).map(String::strip).toList();
        factors.stream().filter(it -> !names.contains(it)).forEach(this::unknown);
        return factors;
    }

    private String needed(String role, String option, @Nullable String given, List<String> usual) {
        if (given != null) {
            if (!names.contains(given)) {
                unknown(given);
            }
            return given;
        }
        Optional<String> found = guess(role, usual);
        if (found.isEmpty()) {
            problems.add(new DataProblem(
                    "no-" + role.toLowerCase(Locale.ROOT) + "-column",
                    "",
                    "no column is named as the " + role + " usually is; the columns are "
                            + Printable.text(String.join(", ", names)),
                    option.isEmpty()
                            ? "name it " + usual.getFirst() + " in the first line"
                            : "name it with " + option + " COLUMN"));
        }
        return found.orElse("");
    }

    private void unknown(String name) {
        String hint = Nearest.hint(name, names);
        problems.add(new DataProblem(
                "unknown-column",
                "",
                "there is no column " + Printable.quote(name),
                hint.isEmpty() ? "the columns are " + Printable.text(String.join(", ", names)) : hint));
    }

    private Optional<String> guess(String role, List<String> usual) {
        Optional<String> found = first(usual);
        found.ifPresent(it -> guessed.add("the " + role + " is " + it));
        return found;
    }

    private Optional<String> first(List<String> usual) {
        return usual.stream()
                .flatMap(it -> names.stream().filter(name -> plain(name).equals(it)))
                .findFirst();
    }

    /** Letters and digits only, so that CustomerID and customer_id are the same. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
