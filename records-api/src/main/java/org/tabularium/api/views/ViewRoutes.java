package org.tabularium.api.views;

import java.net.URI;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tabularium.projections.build.Build;
import org.tabularium.projections.build.Builds;
import org.tabularium.projections.following.ViewFollowers;
import org.tabularium.projections.following.ViewState;
import org.tabularium.projections.rebuild.Rebuilds;
import org.tabularium.projections.view.ViewNames;

/** The routes by which administrators see how far the views are, and have them told anew from the log. */
@RestController
class ViewRoutes {

    private static final String VIEWS = "/api/admin/views";

    private final ViewFollowers followers;
    private final Rebuilds rebuilds;
    private final Builds builds;

    ViewRoutes(ViewFollowers followers, Rebuilds rebuilds, Builds builds) {
        this.followers = followers;
        this.rebuilds = rebuilds;
        this.builds = builds;
    }

    /** All views. */
    record ViewList(List<ViewStanding> items) {}

    @Operation(summary = "How far each view is, and each rebuild of one")
    @GetMapping(VIEWS)
    ResponseEntity<ViewList> list() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(MediaType.APPLICATION_JSON)
                .body(new ViewList(all()));
    }

    @Operation(summary = "Has a view told anew from the log beside the living one, whose place it then takes")
    @ApiResponse(responseCode = "202", description = "Begun, or being done already")
    @PostMapping(VIEWS + "/{view}/rebuild")
    ResponseEntity<ViewStanding> rebuild(@PathVariable String view) {
        if (!ViewNames.ALL.contains(view)) {
            throw new NoSuchView(view);
        }
        rebuilds.ask(List.of(view));
        ViewStanding now = all().stream().filter(one -> one.view().equals(view)).findFirst().orElseThrow();
        return ResponseEntity.accepted().location(URI.create(VIEWS)).cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON).body(now);
    }

    private List<ViewStanding> all() {
        List<Build> known = builds.all();
        return followers.states().stream().map(state -> ViewStanding.of(state, rebuildOf(state, known),
                rebuilds.failures().get(state.view()))).toList();
    }

    private static List<Build> rebuildOf(ViewState state, List<Build> known) {
        return known.stream().filter(build -> build.view().equals(state.view()))
                .filter(build -> build.state() == Build.State.BUILDING).toList();
    }
}
