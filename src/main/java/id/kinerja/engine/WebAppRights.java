package id.kinerja.engine;

import id.kinerja.access.Matter;
import id.kinerja.access.Policy;
import id.kinerja.access.Right;
import id.kinerja.access.Role;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The groups of the roles, and what they may do in the engine's web apps: a few rows a group, and
 * none for a single task.
 */
@Component
class WebAppRights {

    static final String FILTER = "Tugas saya";

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final Policy policy;

    WebAppRights(IdentityService identity, AuthorizationService authorizations, FilterService filters, Policy policy) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.filters = filters;
        this.policy = policy;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(0)
    @Transactional
    public void prepare() {
        for (Role role : Role.values()) {
            if (!identity.isReadOnly()
                    && identity.createGroupQuery().groupId(role.group()).count() == 0) {
                var group = identity.newGroup(role.group());
                group.setName(role.group());
                group.setType("WORKFLOW");
                identity.saveGroup(group);
            }
        }
        String filter = filter();
        for (Role role : Role.values()) {
            grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            grant(role, Resources.FILTER, filter, Permissions.READ);
            grantOnProcesses(role);
        }
        List<Role> watchers = policy.rolesWith(Right.READ, Matter.COCKPIT);
        for (Role role : Role.values()) {
            if (!watchers.contains(role)) {
                revoke(role, Resources.APPLICATION, "cockpit");
                revoke(role, Resources.DECISION_DEFINITION, Authorization.ANY);
                revoke(role, Resources.DEPLOYMENT, Authorization.ANY);
            }
        }
        for (Role watcher : watchers) {
            grant(watcher, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            grantOnProcesses(
                    watcher, ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_HISTORY);
            grant(watcher, Resources.DECISION_DEFINITION, Authorization.ANY, Permissions.READ);
            grant(watcher, Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ);
        }
        for (Role mender : policy.rolesWith(Right.WRITE, Matter.COCKPIT)) {
            grantOnProcesses(
                    mender,
                    ProcessDefinitionPermissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.READ_HISTORY,
                    ProcessDefinitionPermissions.RETRY_JOB);
        }
    }

    /** Reading and working on tasks, of all processes at once: whose a task is, the guard and the listener decide. */
    private void grantOnProcesses(Role role, Permission... more) {
        List<Permission> permissions = new ArrayList<>(List.of(
                Permissions.READ, ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.TASK_WORK));
        permissions.addAll(List.of(more));
        grant(role, Resources.PROCESS_DEFINITION, Authorization.ANY, permissions.toArray(Permission[]::new));
    }

    /** One filter without conditions: the guard adds to each query that the tasks are the person's own. */
    private String filter() {
        var existing = filters.createFilterQuery().filterName(FILTER).singleResult();
        if (existing != null) {
            return existing.getId();
        }
        return filters.saveFilter(filters.newTaskFilter(FILTER)).getId();
    }

    private @Nullable Authorization row(Role role, Resource resource, String id) {
        return authorizations
                .createAuthorizationQuery()
                .groupIdIn(role.group())
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
    }

    /** What the table of rights gave once and does not give any more. */
    private void revoke(Role role, Resource resource, String id) {
        var row = row(role, resource, id);
        if (row != null) {
            authorizations.deleteAuthorization(row.getId());
        }
    }

    private void grant(Role role, Resource resource, String id, Permission... permissions) {
        var row = row(role, resource, id);
        if (row == null) {
            row = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            row.setGroupId(role.group());
            row.setResource(resource);
            row.setResourceId(id);
        }
        row.setPermissions(permissions);
        authorizations.saveAuthorization(row);
    }
}
