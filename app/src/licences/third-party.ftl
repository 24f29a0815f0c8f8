<#list dependencyMap as e><#assign p = e.getKey()/>${p.name!p.artifactId}	${p.groupId}:${p.artifactId}	${p.version}	<#list e.getValue() as licence>${licence}<#sep>, </#list>	${p.url!""}
</#list>
