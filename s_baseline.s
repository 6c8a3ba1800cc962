	.file	"simd_baseline.cc"
	.text
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_113squared_errorEPKfllS2_lPKiPf, @function
_ZN7tfgmvae12_GLOBAL__N_113squared_errorEPKfllS2_lPKiPf:
.LFB19:
	.cfi_startproc
	pushq	%r15
	.cfi_def_cfa_offset 16
	.cfi_offset 15, -16
	pushq	%r14
	.cfi_def_cfa_offset 24
	.cfi_offset 14, -24
	pushq	%r13
	.cfi_def_cfa_offset 32
	.cfi_offset 13, -32
	pushq	%r12
	.cfi_def_cfa_offset 40
	.cfi_offset 12, -40
	pushq	%rbp
	.cfi_def_cfa_offset 48
	.cfi_offset 6, -48
	pushq	%rbx
	.cfi_def_cfa_offset 56
	.cfi_offset 3, -56
	subq	$576, %rsp
	.cfi_def_cfa_offset 632
	movq	%rsi, -48(%rsp)
	movq	%rdx, -72(%rsp)
	movq	%r8, -88(%rsp)
	testq	%rdx, %rdx
	jle	.L1
	movq	%rdx, %rax
	movq	%rdi, %r13
	movq	%rdx, %rdi
	movq	%r8, %rbx
	subq	$1, %rax
	salq	$7, %rdi
	xorl	%r11d, %r11d
	movq	%r9, %r8
	andq	$-64, %rax
	movq	%rdi, -8(%rsp)
	movq	%rbx, %rdi
	salq	$5, %rbx
	leaq	64(%rax), %rbp
	movq	%rdx, %rax
	movq	%rbx, (%rsp)
	movq	%r9, %r10
	salq	$2, %rax
	leaq	0(,%rdx,8), %rbx
	movq	%rbp, %r9
	movq	%rcx, %r15
	movq	%rax, 32(%rsp)
	leaq	(%rdi,%rdi), %rax
	movq	632(%rsp), %r12
	movq	%r11, %rbp
	movq	%rax, 16(%rsp)
	leaq	56(%rsp), %rax
	movq	%rax, -24(%rsp)
	movq	%rbx, 24(%rsp)
	leaq	312(%rsp), %rbx
.L8:
	movq	-72(%rsp), %rdi
	movl	$64, %eax
	movl	$32, %ecx
	subq	%rbp, %rdi
	cmpq	%rax, %rdi
	cmovle	%rdi, %rax
	movq	-24(%rsp), %rdi
	movq	%rax, -112(%rsp)
	xorl	%eax, %eax
	cmpq	$0, -48(%rsp)
	rep stosq
	jle	.L28
	leaq	0(%r13,%rbp,4), %rax
	movq	%r9, 40(%rsp)
	xorl	%r14d, %r14d
	movq	%rax, -40(%rsp)
	movq	-112(%rsp), %rax
	movq	%r12, 48(%rsp)
	leaq	-1(%rax), %rdi
	movq	%rdi, -80(%rsp)
	movq	%rax, %rdi
	andq	$-4, %rax
	movq	%rax, -64(%rsp)
	movq	-88(%rsp), %rax
	shrq	$2, %rdi
	movq	%rdi, %r11
	movq	%rdi, 8(%rsp)
	movq	%rax, -32(%rsp)
	salq	$4, %r11
	movq	%r11, -56(%rsp)
	movq	%r8, %r11
	.p2align 4,,10
	.p2align 3
.L27:
	movq	-48(%rsp), %rax
	movq	%r14, %rdx
	addq	$32, %r14
	movq	%rbx, %rdi
	movl	$32, %ecx
	cmpq	%rax, %r14
	cmovle	%r14, %rax
	movq	%rax, -96(%rsp)
	movq	%rax, %rsi
	xorl	%eax, %eax
	rep stosq
	cmpq	%rdx, %rsi
	jle	.L23
	leaq	1(%rdx), %rax
	movq	%rax, -120(%rsp)
	movq	%rax, %rcx
	movq	-96(%rsp), %rax
	subq	$1, %rax
	movq	%rax, -104(%rsp)
	cmpq	%rax, %rcx
	jge	.L14
	movq	-40(%rsp), %rdi
	movq	32(%rsp), %rax
	movq	%r14, -16(%rsp)
	movq	%rbp, %r8
	movq	-32(%rsp), %rsi
	movq	-112(%rsp), %r14
	leaq	(%rdi,%rax), %r9
.L16:
	movq	-88(%rsp), %rax
	movq	%rcx, -120(%rsp)
	movq	%rsi, %rbp
	subq	%rax, %rbp
	xorl	%eax, %eax
	.p2align 4,,10
	.p2align 3
.L15:
	movslq	(%r10,%rax,4), %rdx
	movss	(%rdi,%rax,4), %xmm0
	leaq	(%rdx,%rbp), %rcx
	addq	%rsi, %rdx
	subss	(%r15,%rcx,4), %xmm0
	mulss	%xmm0, %xmm0
	addss	(%rbx,%rax,4), %xmm0
	movss	%xmm0, (%rbx,%rax,4)
	addq	$1, %rax
	movss	-4(%r9,%rax,4), %xmm1
	subss	(%r15,%rdx,4), %xmm1
	mulss	%xmm1, %xmm1
	addss	%xmm1, %xmm0
	movss	%xmm0, -4(%rbx,%rax,4)
	cmpq	%rax, %r14
	jne	.L15
	movq	24(%rsp), %rdx
	movq	-120(%rsp), %rcx
	addq	%rdx, %rdi
	addq	%rdx, %r9
	movq	16(%rsp), %rdx
	leaq	2(%rcx), %rax
	addq	%rdx, %rsi
	cmpq	%rax, -104(%rsp)
	jle	.L97
	movq	%rax, %rcx
	jmp	.L16
	.p2align 4,,10
	.p2align 3
.L94:
	movq	-16(%rsp), %r14
.L23:
	cmpq	$2, -80(%rsp)
	jbe	.L29
	movaps	56(%rsp), %xmm0
	addps	312(%rsp), %xmm0
	movq	8(%rsp), %rax
	movaps	%xmm0, 56(%rsp)
	cmpq	$1, %rax
	je	.L12
	movaps	72(%rsp), %xmm0
	addps	328(%rsp), %xmm0
	movaps	%xmm0, 72(%rsp)
	cmpq	$2, %rax
	je	.L12
	movaps	88(%rsp), %xmm0
	addps	344(%rsp), %xmm0
	movaps	%xmm0, 88(%rsp)
	cmpq	$3, %rax
	je	.L12
	movaps	104(%rsp), %xmm0
	addps	360(%rsp), %xmm0
	movaps	%xmm0, 104(%rsp)
	cmpq	$4, %rax
	je	.L12
	movaps	120(%rsp), %xmm0
	addps	376(%rsp), %xmm0
	movaps	%xmm0, 120(%rsp)
	cmpq	$5, %rax
	je	.L12
	movaps	136(%rsp), %xmm0
	addps	392(%rsp), %xmm0
	movaps	%xmm0, 136(%rsp)
	cmpq	$6, %rax
	je	.L12
	movaps	152(%rsp), %xmm0
	addps	408(%rsp), %xmm0
	movaps	%xmm0, 152(%rsp)
	cmpq	$7, %rax
	je	.L12
	movaps	168(%rsp), %xmm0
	addps	424(%rsp), %xmm0
	movaps	%xmm0, 168(%rsp)
	cmpq	$8, %rax
	je	.L12
	movaps	184(%rsp), %xmm0
	addps	440(%rsp), %xmm0
	movaps	%xmm0, 184(%rsp)
	cmpq	$9, %rax
	je	.L12
	movaps	200(%rsp), %xmm0
	addps	456(%rsp), %xmm0
	movaps	%xmm0, 200(%rsp)
	cmpq	$10, %rax
	je	.L12
	movaps	216(%rsp), %xmm0
	addps	472(%rsp), %xmm0
	movaps	%xmm0, 216(%rsp)
	cmpq	$11, %rax
	je	.L12
	movaps	232(%rsp), %xmm0
	addps	488(%rsp), %xmm0
	movaps	%xmm0, 232(%rsp)
	cmpq	$12, %rax
	je	.L12
	movaps	248(%rsp), %xmm0
	addps	504(%rsp), %xmm0
	movaps	%xmm0, 248(%rsp)
	cmpq	$13, %rax
	je	.L12
	movaps	264(%rsp), %xmm0
	addps	520(%rsp), %xmm0
	movaps	%xmm0, 264(%rsp)
	cmpq	$14, %rax
	je	.L12
	movaps	280(%rsp), %xmm0
	addps	536(%rsp), %xmm0
	movaps	%xmm0, 280(%rsp)
	cmpq	$16, %rax
	jne	.L12
	movaps	296(%rsp), %xmm0
	addps	552(%rsp), %xmm0
	movaps	%xmm0, 296(%rsp)
	.p2align 4,,10
	.p2align 3
.L24:
	movq	-48(%rsp), %rax
	movq	-8(%rsp), %rdi
	addq	%rdi, -40(%rsp)
	movq	(%rsp), %rdi
	addq	%rdi, -32(%rsp)
	cmpq	%rax, %r14
	jl	.L27
	movq	40(%rsp), %r9
	movq	48(%rsp), %r12
	movq	%r11, %r8
.L28:
	movq	-112(%rsp), %rax
	salq	$2, %rax
	cmpl	$8, %eax
	jnb	.L4
	testb	$4, %al
	jne	.L98
	testl	%eax, %eax
	je	.L5
	movq	-24(%rsp), %rax
	movzbl	(%rax), %eax
	movb	%al, (%r12)
.L5:
	addq	$64, %rbp
	addq	$256, %r12
	addq	$256, %r10
	cmpq	%r9, %rbp
	jne	.L8
.L1:
	addq	$576, %rsp
	.cfi_remember_state
	.cfi_def_cfa_offset 56
	popq	%rbx
	.cfi_def_cfa_offset 48
	popq	%rbp
	.cfi_def_cfa_offset 40
	popq	%r12
	.cfi_def_cfa_offset 32
	popq	%r13
	.cfi_def_cfa_offset 24
	popq	%r14
	.cfi_def_cfa_offset 16
	popq	%r15
	.cfi_def_cfa_offset 8
	ret
	.p2align 4,,10
	.p2align 3
.L12:
	.cfi_restore_state
	movq	-64(%rsp), %rax
	cmpq	%rax, -112(%rsp)
	je	.L24
	movq	%rax, %rdx
.L11:
	movq	-112(%rsp), %rcx
	subq	%rdx, %rcx
	cmpq	$1, %rcx
	je	.L25
	movq	-24(%rsp), %rdi
	salq	$2, %rdx
	movq	312(%rsp,%rdx), %xmm1
	leaq	(%rdi,%rdx), %rsi
	movq	(%rsi), %xmm0
	addps	%xmm1, %xmm0
	movlps	%xmm0, (%rsi)
	testb	$1, %cl
	je	.L24
	andq	$-2, %rcx
	addq	%rcx, %rax
.L25:
	movss	56(%rsp,%rax,4), %xmm0
	addss	312(%rsp,%rax,4), %xmm0
	movss	%xmm0, 56(%rsp,%rax,4)
	jmp	.L24
.L97:
	movq	%rax, -120(%rsp)
	movq	-16(%rsp), %r14
	movq	%r8, %rbp
	leaq	1(%rcx), %rdx
.L14:
	movq	-72(%rsp), %rdi
	movq	-88(%rsp), %rax
	movq	%r14, -16(%rsp)
	imulq	%rdx, %rdi
	imulq	%rax, %rdx
	addq	%rbp, %rdi
	cmpq	$2, -80(%rsp)
	jbe	.L31
	.p2align 4,,10
	.p2align 3
.L99:
	movq	%rdx, -104(%rsp)
	leaq	(%r15,%rdx,4), %rsi
	movq	-56(%rsp), %rdx
	xorl	%eax, %eax
	leaq	0(%r13,%rdi,4), %r14
	.p2align 4,,10
	.p2align 3
.L18:
	leaq	(%r10,%rax), %rcx
	movslq	(%rcx), %r8
	movslq	4(%rcx), %r9
	movslq	8(%rcx), %r12
	movslq	12(%rcx), %rcx
	movss	(%rsi,%r9,4), %xmm2
	movss	(%rsi,%rcx,4), %xmm1
	movss	(%rsi,%r12,4), %xmm0
	unpcklps	%xmm1, %xmm0
	movss	(%rsi,%r8,4), %xmm1
	unpcklps	%xmm2, %xmm1
	movlhps	%xmm0, %xmm1
	movups	(%r14,%rax), %xmm0
	subps	%xmm1, %xmm0
	mulps	%xmm0, %xmm0
	addps	(%rbx,%rax), %xmm0
	movaps	%xmm0, (%rbx,%rax)
	addq	$16, %rax
	cmpq	%rdx, %rax
	jne	.L18
	movq	-64(%rsp), %rax
	movq	-104(%rsp), %rdx
	movq	%rax, %rcx
	cmpq	%rax, -112(%rsp)
	je	.L19
.L17:
	movq	-112(%rsp), %r8
	subq	%rcx, %r8
	cmpq	$1, %r8
	je	.L20
	leaq	0(%rbp,%rcx), %rsi
	leaq	(%rbx,%rcx,4), %r9
	addq	%rdi, %rcx
	leaq	(%r11,%rsi,4), %r12
	movq	0(%r13,%rcx,4), %xmm1
	leaq	(%r15,%rdx,4), %rsi
	movslq	(%r12), %rcx
	movslq	4(%r12), %r12
	movss	(%rsi,%rcx,4), %xmm0
	movss	(%rsi,%r12,4), %xmm2
	unpcklps	%xmm2, %xmm0
	subps	%xmm0, %xmm1
	mulps	%xmm1, %xmm1
	movaps	%xmm1, %xmm0
	movq	(%r9), %xmm1
	addps	%xmm0, %xmm1
	movlps	%xmm1, (%r9)
	testb	$1, %r8b
	je	.L19
	andq	$-2, %r8
	addq	%r8, %rax
.L20:
	leaq	0(%rbp,%rax), %rcx
	leaq	(%rax,%rdi), %rsi
	movslq	(%r11,%rcx,4), %rcx
	movss	0(%r13,%rsi,4), %xmm0
	addq	%rdx, %rcx
	subss	(%r15,%rcx,4), %xmm0
	mulss	%xmm0, %xmm0
	addss	312(%rsp,%rax,4), %xmm0
	movss	%xmm0, 312(%rsp,%rax,4)
.L19:
	movq	-72(%rsp), %rax
	addq	%rax, %rdi
	movq	-88(%rsp), %rax
	addq	%rax, %rdx
	movq	-120(%rsp), %rax
	cmpq	%rax, -96(%rsp)
	jle	.L94
	addq	$1, %rax
	cmpq	$2, -80(%rsp)
	movq	%rax, -120(%rsp)
	ja	.L99
.L31:
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	jmp	.L17
.L29:
	xorl	%edx, %edx
	xorl	%eax, %eax
	jmp	.L11
.L4:
	movq	-24(%rsp), %rsi
	leaq	8(%r12), %rdi
	andq	$-8, %rdi
	movq	(%rsi), %rdx
	movq	%rdx, (%r12)
	movl	%eax, %edx
	movq	-8(%rsi,%rdx), %rcx
	movq	%rcx, -8(%r12,%rdx)
	movq	%r12, %rdx
	subq	%rdi, %rdx
	leal	(%rax,%rdx), %ecx
	subq	%rdx, %rsi
	shrl	$3, %ecx
	rep movsq
	jmp	.L5
.L98:
	movq	-24(%rsp), %rdi
	movl	%eax, %eax
	movl	(%rdi), %edx
	movl	%edx, (%r12)
	movl	-4(%rdi,%rax), %edx
	movl	%edx, -4(%r12,%rax)
	jmp	.L5
	.cfi_endproc
.LFE19:
	.size	_ZN7tfgmvae12_GLOBAL__N_113squared_errorEPKfllS2_lPKiPf, .-_ZN7tfgmvae12_GLOBAL__N_113squared_errorEPKfllS2_lPKiPf
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_117keep_best_entriesEPKfllS2_PKiiPfPi, @function
_ZN7tfgmvae12_GLOBAL__N_117keep_best_entriesEPKfllS2_PKiiPfPi:
.LFB22:
	.cfi_startproc
	pushq	%r14
	.cfi_def_cfa_offset 16
	.cfi_offset 14, -16
	pushq	%r13
	.cfi_def_cfa_offset 24
	.cfi_offset 13, -24
	pushq	%r12
	.cfi_def_cfa_offset 32
	.cfi_offset 12, -32
	pushq	%rbp
	.cfi_def_cfa_offset 40
	.cfi_offset 6, -40
	pushq	%rbx
	.cfi_def_cfa_offset 48
	.cfi_offset 3, -48
	movq	%rsi, %rbx
	movq	48(%rsp), %r12
	movq	56(%rsp), %r13
	testq	%rsi, %rsi
	jle	.L100
	movq	%rdx, %rsi
	testq	%rdx, %rdx
	jle	.L100
	movq	%rcx, %rbp
	leaq	0(,%rdx,4), %r14
	movq	%rdi, %rcx
	xorl	%edi, %edi
	.p2align 4,,10
	.p2align 3
.L107:
	movslq	(%r8,%rdi,4), %rdx
	movss	0(%rbp,%rdi,4), %xmm2
	leal	(%r9,%rdi), %r10d
	xorl	%eax, %eax
	imulq	%rsi, %rdx
	salq	$2, %rdx
	leaq	0(%r13,%rdx), %r11
	addq	%r12, %rdx
	.p2align 4,,10
	.p2align 3
.L103:
	movss	(%rcx,%rax,4), %xmm0
	movaps	%xmm2, %xmm1
	addss	%xmm0, %xmm0
	subss	%xmm0, %xmm1
	movss	(%rdx,%rax,4), %xmm0
	comiss	%xmm1, %xmm0
	jbe	.L113
	movss	%xmm1, (%rdx,%rax,4)
	movl	%r10d, (%r11,%rax,4)
	addq	$1, %rax
	cmpq	%rsi, %rax
	jne	.L103
	addq	$1, %rdi
	addq	%r14, %rcx
	cmpq	%rdi, %rbx
	jne	.L107
.L100:
	popq	%rbx
	.cfi_remember_state
	.cfi_def_cfa_offset 40
	popq	%rbp
	.cfi_def_cfa_offset 32
	popq	%r12
	.cfi_def_cfa_offset 24
	popq	%r13
	.cfi_def_cfa_offset 16
	popq	%r14
	.cfi_def_cfa_offset 8
	ret
	.p2align 4,,10
	.p2align 3
.L113:
	.cfi_restore_state
	addq	$1, %rax
	cmpq	%rax, %rsi
	jne	.L103
	addq	$1, %rdi
	addq	%r14, %rcx
	cmpq	%rdi, %rbx
	jne	.L107
	jmp	.L100
	.cfi_endproc
.LFE22:
	.size	_ZN7tfgmvae12_GLOBAL__N_117keep_best_entriesEPKfllS2_PKiiPfPi, .-_ZN7tfgmvae12_GLOBAL__N_117keep_best_entriesEPKfllS2_PKiiPfPi
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_116few_rows_productEPKfS2_lllfPf, @function
_ZN7tfgmvae12_GLOBAL__N_116few_rows_productEPKfS2_lllfPf:
.LFB23:
	.cfi_startproc
	pushq	%r15
	.cfi_def_cfa_offset 16
	.cfi_offset 15, -16
	pushq	%r14
	.cfi_def_cfa_offset 24
	.cfi_offset 14, -24
	pushq	%r13
	.cfi_def_cfa_offset 32
	.cfi_offset 13, -32
	pushq	%r12
	.cfi_def_cfa_offset 40
	.cfi_offset 12, -40
	pushq	%rbp
	.cfi_def_cfa_offset 48
	.cfi_offset 6, -48
	pushq	%rbx
	.cfi_def_cfa_offset 56
	.cfi_offset 3, -56
	subq	$272, %rsp
	.cfi_def_cfa_offset 328
	movq	%rsi, -88(%rsp)
	movq	%rcx, -112(%rsp)
	movq	%r9, -32(%rsp)
	testq	%rdx, %rdx
	jle	.L114
	movq	%r8, %r13
	testq	%r8, %r8
	jle	.L114
	leaq	-1(%r13), %rax
	movaps	%xmm0, %xmm4
	movaps	%xmm0, %xmm1
	movq	%r13, %r12
	andq	$-64, %rax
	movq	%rdi, %r10
	movaps	%xmm0, %xmm2
	movq	%rdx, %r11
	addq	$64, %rax
	leaq	8(%rsp), %r15
	pxor	%xmm3, %xmm3
	shufps	$0xe0, %xmm4, %xmm4
	leaq	0(,%r8,4), %rbx
	movq	%rax, -48(%rsp)
	xorl	%r8d, %r8d
	shufps	$0, %xmm1, %xmm1
	movq	%rbx, -104(%rsp)
	leaq	0(,%rdx,4), %rbp
	movq	%rbp, %r13
	movq	%r8, %rbp
.L116:
	movq	-32(%rsp), %rax
	movq	%r8, -16(%rsp)
	movq	%r12, %r14
	xorl	%r9d, %r9d
	movq	%rbp, -24(%rsp)
	leaq	(%rax,%rbp,4), %rdx
	leaq	(%r10,%r8,4), %rax
	movq	%r10, -8(%rsp)
	movq	%rax, -40(%rsp)
	movq	%r11, (%rsp)
.L142:
	movl	$64, %r10d
	cmpq	%r10, %r14
	cmovle	%r14, %r10
	ucomiss	%xmm3, %xmm2
	jp	.L117
	jne	.L117
	leaq	0(,%r10,4), %rsi
	movq	%r15, %rdi
	cmpl	$8, %esi
	jb	.L119
	movl	%esi, %ecx
	xorl	%eax, %eax
	shrl	$3, %ecx
	rep stosq
.L119:
	testb	$4, %sil
	je	.L123
	movl	$0, (%rdi)
	.p2align 4,,10
	.p2align 3
.L123:
	cmpq	$0, -112(%rsp)
	jle	.L129
	movq	-88(%rsp), %rax
	leaq	-1(%r10), %rdi
	movq	%r10, %rbx
	movq	%r10, %rbp
	movq	%rdi, -80(%rsp)
	movq	-40(%rsp), %r8
	movq	%r9, %r11
	xorl	%edi, %edi
	movq	%r10, -96(%rsp)
	leaq	(%rax,%r9,4), %rax
	shrq	$2, %rbx
	andq	$-4, %rbp
	movq	%r9, -72(%rsp)
	movq	%rdx, -64(%rsp)
	movq	%rsi, -56(%rsp)
	jmp	.L137
	.p2align 4,,10
	.p2align 3
.L251:
	movups	(%rax), %xmm5
	shufps	$0, %xmm0, %xmm0
	mulps	%xmm0, %xmm5
	addps	8(%rsp), %xmm5
	movaps	%xmm5, 8(%rsp)
	movups	16(%rax), %xmm5
	mulps	%xmm0, %xmm5
	addps	24(%rsp), %xmm5
	movaps	%xmm5, 24(%rsp)
	movups	32(%rax), %xmm5
	mulps	%xmm0, %xmm5
	addps	40(%rsp), %xmm5
	movaps	%xmm5, 40(%rsp)
	movups	48(%rax), %xmm5
	mulps	%xmm0, %xmm5
	addps	56(%rsp), %xmm5
	movaps	%xmm5, 56(%rsp)
	movups	64(%rax), %xmm5
	mulps	%xmm0, %xmm5
	addps	72(%rsp), %xmm5
	movaps	%xmm5, 72(%rsp)
	movups	80(%rax), %xmm5
	mulps	%xmm0, %xmm5
	addps	88(%rsp), %xmm5
	movaps	%xmm5, 88(%rsp)
	movups	96(%rax), %xmm5
	mulps	%xmm0, %xmm5
	addps	104(%rsp), %xmm5
	movaps	%xmm5, 104(%rsp)
	movups	112(%rax), %xmm5
	mulps	%xmm0, %xmm5
	addps	120(%rsp), %xmm5
	movaps	%xmm5, 120(%rsp)
	movups	128(%rax), %xmm5
	mulps	%xmm0, %xmm5
	addps	136(%rsp), %xmm5
	movaps	%xmm5, 136(%rsp)
	movups	144(%rax), %xmm5
	mulps	%xmm0, %xmm5
	addps	152(%rsp), %xmm5
	movaps	%xmm5, 152(%rsp)
	movups	160(%rax), %xmm5
	mulps	%xmm0, %xmm5
	addps	168(%rsp), %xmm5
	movaps	%xmm5, 168(%rsp)
	movups	192(%rax), %xmm7
	movups	176(%rax), %xmm5
	mulps	%xmm0, %xmm7
	addps	200(%rsp), %xmm7
	mulps	%xmm0, %xmm5
	addps	184(%rsp), %xmm5
	movaps	%xmm7, 200(%rsp)
	movups	208(%rax), %xmm7
	movaps	%xmm5, 184(%rsp)
	mulps	%xmm0, %xmm7
	addps	216(%rsp), %xmm7
	movaps	%xmm7, 216(%rsp)
	movups	224(%rax), %xmm7
	mulps	%xmm0, %xmm7
	addps	232(%rsp), %xmm7
	movaps	%xmm7, 232(%rsp)
	movups	240(%rax), %xmm7
	mulps	%xmm7, %xmm0
	addps	248(%rsp), %xmm0
	movaps	%xmm0, 248(%rsp)
	.p2align 4,,10
	.p2align 3
.L131:
	movq	-104(%rsp), %rsi
	addq	$1, %rdi
	addq	%r13, %r8
	addq	%r12, %r11
	addq	%rsi, %rax
	cmpq	%rdi, -112(%rsp)
	je	.L250
.L137:
	movss	(%r8), %xmm0
	cmpq	$63, %r14
	jg	.L251
	cmpq	$2, -80(%rsp)
	jbe	.L144
	movups	(%rax), %xmm6
	movaps	%xmm0, %xmm5
	shufps	$0, %xmm5, %xmm5
	mulps	%xmm5, %xmm6
	addps	8(%rsp), %xmm6
	movaps	%xmm6, 8(%rsp)
	cmpq	$1, %rbx
	je	.L133
	movups	16(%rax), %xmm6
	mulps	%xmm5, %xmm6
	addps	24(%rsp), %xmm6
	movaps	%xmm6, 24(%rsp)
	cmpq	$2, %rbx
	je	.L133
	movups	32(%rax), %xmm6
	mulps	%xmm5, %xmm6
	addps	40(%rsp), %xmm6
	movaps	%xmm6, 40(%rsp)
	cmpq	$3, %rbx
	je	.L133
	movups	48(%rax), %xmm6
	mulps	%xmm5, %xmm6
	addps	56(%rsp), %xmm6
	movaps	%xmm6, 56(%rsp)
	cmpq	$4, %rbx
	je	.L133
	movups	64(%rax), %xmm6
	mulps	%xmm5, %xmm6
	addps	72(%rsp), %xmm6
	movaps	%xmm6, 72(%rsp)
	cmpq	$5, %rbx
	je	.L133
	movups	80(%rax), %xmm6
	mulps	%xmm5, %xmm6
	addps	88(%rsp), %xmm6
	movaps	%xmm6, 88(%rsp)
	cmpq	$6, %rbx
	je	.L133
	movups	96(%rax), %xmm6
	mulps	%xmm5, %xmm6
	addps	104(%rsp), %xmm6
	movaps	%xmm6, 104(%rsp)
	cmpq	$7, %rbx
	je	.L133
	movups	112(%rax), %xmm6
	mulps	%xmm5, %xmm6
	addps	120(%rsp), %xmm6
	movaps	%xmm6, 120(%rsp)
	cmpq	$8, %rbx
	je	.L133
	movups	128(%rax), %xmm6
	mulps	%xmm5, %xmm6
	addps	136(%rsp), %xmm6
	movaps	%xmm6, 136(%rsp)
	cmpq	$9, %rbx
	je	.L133
	movups	144(%rax), %xmm6
	mulps	%xmm5, %xmm6
	addps	152(%rsp), %xmm6
	movaps	%xmm6, 152(%rsp)
	cmpq	$10, %rbx
	je	.L133
	movups	160(%rax), %xmm6
	mulps	%xmm5, %xmm6
	addps	168(%rsp), %xmm6
	movaps	%xmm6, 168(%rsp)
	cmpq	$11, %rbx
	je	.L133
	movups	176(%rax), %xmm6
	mulps	%xmm5, %xmm6
	addps	184(%rsp), %xmm6
	movaps	%xmm6, 184(%rsp)
	cmpq	$12, %rbx
	je	.L133
	movups	192(%rax), %xmm6
	mulps	%xmm5, %xmm6
	addps	200(%rsp), %xmm6
	movaps	%xmm6, 200(%rsp)
	cmpq	$13, %rbx
	je	.L133
	movups	208(%rax), %xmm6
	mulps	%xmm5, %xmm6
	addps	216(%rsp), %xmm6
	movaps	%xmm6, 216(%rsp)
	cmpq	$14, %rbx
	je	.L133
	movups	224(%rax), %xmm7
	mulps	%xmm7, %xmm5
	addps	232(%rsp), %xmm5
	movaps	%xmm5, 232(%rsp)
	.p2align 4,,10
	.p2align 3
.L133:
	movq	-96(%rsp), %rsi
	cmpq	%rsi, %rbp
	je	.L131
	movq	%rbp, %rcx
	movq	%rbp, %rdx
.L132:
	subq	%rcx, %rsi
	cmpq	$1, %rsi
	je	.L135
	movq	-88(%rsp), %r10
	leaq	(%r15,%rcx,4), %r9
	addq	%r11, %rcx
	movaps	%xmm0, %xmm5
	shufps	$0xe0, %xmm5, %xmm5
	movq	(%r10,%rcx,4), %xmm6
	mulps	%xmm5, %xmm6
	movq	(%r9), %xmm5
	addps	%xmm6, %xmm5
	movlps	%xmm5, (%r9)
	testb	$1, %sil
	je	.L131
	andq	$-2, %rsi
	addq	%rsi, %rdx
.L135:
	mulss	(%rax,%rdx,4), %xmm0
	addss	8(%rsp,%rdx,4), %xmm0
	movss	%xmm0, 8(%rsp,%rdx,4)
	jmp	.L131
.L250:
	movq	-72(%rsp), %r9
	movq	-64(%rsp), %rdx
	movq	-56(%rsp), %rsi
.L129:
	cmpl	$8, %esi
	jnb	.L138
	testb	$4, %sil
	jne	.L252
	testl	%esi, %esi
	je	.L139
	movzbl	(%r15), %eax
	movb	%al, (%rdx)
.L139:
	movq	-48(%rsp), %rax
	addq	$64, %r9
	subq	$64, %r14
	addq	$256, %rdx
	cmpq	%rax, %r9
	jne	.L142
	movq	-16(%rsp), %r8
	movq	-24(%rsp), %rbp
	movq	(%rsp), %r11
	movq	-8(%rsp), %r10
	addq	$1, %r8
	addq	%r12, %rbp
	cmpq	%r8, %r11
	jne	.L116
.L114:
	addq	$272, %rsp
	.cfi_remember_state
	.cfi_def_cfa_offset 56
	popq	%rbx
	.cfi_def_cfa_offset 48
	popq	%rbp
	.cfi_def_cfa_offset 40
	popq	%r12
	.cfi_def_cfa_offset 32
	popq	%r13
	.cfi_def_cfa_offset 24
	popq	%r14
	.cfi_def_cfa_offset 16
	popq	%r15
	.cfi_def_cfa_offset 8
	ret
.L138:
	.cfi_restore_state
	movq	(%r15), %rax
	leaq	8(%rdx), %rdi
	andq	$-8, %rdi
	movq	%rax, (%rdx)
	movl	%esi, %eax
	movq	-8(%r15,%rax), %rcx
	movq	%rcx, -8(%rdx,%rax)
	movq	%rdx, %rcx
	movq	%r15, %rax
	subq	%rdi, %rcx
	subq	%rcx, %rax
	addl	%esi, %ecx
	shrl	$3, %ecx
	movq	%rax, %rsi
	rep movsq
	jmp	.L139
.L117:
	leaq	-1(%r10), %rax
	cmpq	$2, %rax
	jbe	.L143
	movups	(%rdx), %xmm0
	movq	%r10, %rax
	shrq	$2, %rax
	mulps	%xmm1, %xmm0
	movaps	%xmm0, 8(%rsp)
	cmpq	$1, %rax
	je	.L125
	movups	16(%rdx), %xmm0
	mulps	%xmm1, %xmm0
	movaps	%xmm0, 24(%rsp)
	cmpq	$2, %rax
	je	.L125
	movups	32(%rdx), %xmm0
	mulps	%xmm1, %xmm0
	movaps	%xmm0, 40(%rsp)
	cmpq	$3, %rax
	je	.L125
	movups	48(%rdx), %xmm0
	mulps	%xmm1, %xmm0
	movaps	%xmm0, 56(%rsp)
	cmpq	$4, %rax
	je	.L125
	movups	64(%rdx), %xmm0
	mulps	%xmm1, %xmm0
	movaps	%xmm0, 72(%rsp)
	cmpq	$5, %rax
	je	.L125
	movups	80(%rdx), %xmm0
	mulps	%xmm1, %xmm0
	movaps	%xmm0, 88(%rsp)
	cmpq	$6, %rax
	je	.L125
	movups	96(%rdx), %xmm0
	mulps	%xmm1, %xmm0
	movaps	%xmm0, 104(%rsp)
	cmpq	$7, %rax
	je	.L125
	movups	112(%rdx), %xmm0
	mulps	%xmm1, %xmm0
	movaps	%xmm0, 120(%rsp)
	cmpq	$8, %rax
	je	.L125
	movups	128(%rdx), %xmm0
	mulps	%xmm1, %xmm0
	movaps	%xmm0, 136(%rsp)
	cmpq	$9, %rax
	je	.L125
	movups	144(%rdx), %xmm0
	mulps	%xmm1, %xmm0
	movaps	%xmm0, 152(%rsp)
	cmpq	$10, %rax
	je	.L125
	movups	160(%rdx), %xmm0
	mulps	%xmm1, %xmm0
	movaps	%xmm0, 168(%rsp)
	cmpq	$11, %rax
	je	.L125
	movups	176(%rdx), %xmm0
	mulps	%xmm1, %xmm0
	movaps	%xmm0, 184(%rsp)
	cmpq	$12, %rax
	je	.L125
	movups	192(%rdx), %xmm0
	mulps	%xmm1, %xmm0
	movaps	%xmm0, 200(%rsp)
	cmpq	$13, %rax
	je	.L125
	movups	208(%rdx), %xmm0
	mulps	%xmm1, %xmm0
	movaps	%xmm0, 216(%rsp)
	cmpq	$14, %rax
	je	.L125
	movups	224(%rdx), %xmm0
	mulps	%xmm1, %xmm0
	movaps	%xmm0, 232(%rsp)
	cmpq	$16, %rax
	jne	.L125
	movups	240(%rdx), %xmm0
	leaq	0(,%r10,4), %rsi
	mulps	%xmm1, %xmm0
	movaps	%xmm0, 248(%rsp)
	jmp	.L123
.L125:
	movq	%r10, %rax
	andq	$-4, %rax
	movq	%rax, %rsi
	cmpq	%rax, %r10
	je	.L249
.L124:
	movq	%r10, %rdi
	subq	%rsi, %rdi
	cmpq	$1, %rdi
	je	.L127
	movq	-24(%rsp), %rbx
	leaq	(%r9,%rsi), %rcx
	addq	%rbx, %rcx
	movq	-32(%rsp), %rbx
	movq	(%rbx,%rcx,4), %xmm0
	mulps	%xmm4, %xmm0
	movlps	%xmm0, 8(%rsp,%rsi,4)
	leaq	0(,%r10,4), %rsi
	testb	$1, %dil
	je	.L123
	andq	$-2, %rdi
	addq	%rdi, %rax
.L127:
	movss	(%rdx,%rax,4), %xmm0
	mulss	%xmm2, %xmm0
	movss	%xmm0, 8(%rsp,%rax,4)
.L249:
	leaq	0(,%r10,4), %rsi
	jmp	.L123
.L144:
	movq	-96(%rsp), %rsi
	xorl	%ecx, %ecx
	xorl	%edx, %edx
	jmp	.L132
.L252:
	movl	(%r15), %eax
	movl	%eax, (%rdx)
	movl	%esi, %eax
	movl	-4(%r15,%rax), %ecx
	movl	%ecx, -4(%rdx,%rax)
	jmp	.L139
.L143:
	xorl	%esi, %esi
	xorl	%eax, %eax
	jmp	.L124
	.cfi_endproc
.LFE23:
	.size	_ZN7tfgmvae12_GLOBAL__N_116few_rows_productEPKfS2_lllfPf, .-_ZN7tfgmvae12_GLOBAL__N_116few_rows_productEPKfS2_lllfPf
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_113rows_to_panelEPKfllPfll, @function
_ZN7tfgmvae12_GLOBAL__N_113rows_to_panelEPKfllPfll:
.LFB24:
	.cfi_startproc
	pushq	%r15
	.cfi_def_cfa_offset 16
	.cfi_offset 15, -16
	pushq	%r14
	.cfi_def_cfa_offset 24
	.cfi_offset 14, -24
	pushq	%r13
	.cfi_def_cfa_offset 32
	.cfi_offset 13, -32
	pushq	%r12
	.cfi_def_cfa_offset 40
	.cfi_offset 12, -40
	pushq	%rbp
	.cfi_def_cfa_offset 48
	.cfi_offset 6, -48
	pushq	%rbx
	.cfi_def_cfa_offset 56
	.cfi_offset 3, -56
	movq	%rcx, -48(%rsp)
	testq	%rsi, %rsi
	jle	.L253
	movq	%rdx, %rbx
	testq	%rdx, %rdx
	jle	.L253
	movq	%r8, %r10
	movq	%rdi, %rax
	salq	$6, %rdx
	movq	%rsi, %rdi
	movq	%r10, %r15
	movq	%rdx, -56(%rsp)
	movq	%rax, %r8
	salq	$2, %r10
	salq	$6, %r15
	leaq	0(,%rbx,4), %rsi
	xorl	%ecx, %ecx
	xorl	%edx, %edx
.L259:
	movq	%rdx, %r13
	addq	$16, %rdx
	movq	%rdi, %r14
	movq	-48(%rsp), %r11
	cmpq	%rdi, %rdx
	movq	%r8, -32(%rsp)
	movq	%r8, %rbp
	cmovle	%rdx, %r14
	movq	%rcx, -24(%rsp)
	movq	%rdi, -16(%rsp)
	leaq	(%r9,%r14), %rax
	movq	%r9, -8(%rsp)
	leaq	(%r11,%rax,4), %r12
	movq	%r14, %rax
	movq	%rdx, -40(%rsp)
	movq	%r14, %rdx
	negq	%rax
	leaq	(%rcx,%rax,4), %r11
	xorl	%eax, %eax
	.p2align 4,,10
	.p2align 3
.L258:
	movq	%rax, %r8
	addq	$16, %rax
	movq	%rbx, %r14
	cmpq	%rbx, %rax
	cmovle	%rax, %r14
	cmpq	%r8, %r14
	jle	.L255
	movq	%r12, %rdi
	movq	%rbp, %r9
	cmpq	%r13, %rdx
	jle	.L255
	movq	%rax, -64(%rsp)
	.p2align 4,,10
	.p2align 3
.L256:
	leaq	(%rdi,%r11), %rax
	movq	%r9, %rcx
	.p2align 4,,10
	.p2align 3
.L257:
	movss	(%rcx), %xmm0
	addq	$4, %rax
	addq	%rsi, %rcx
	movss	%xmm0, -4(%rax)
	cmpq	%rax, %rdi
	jne	.L257
	addq	$1, %r8
	addq	$4, %r9
	addq	%r10, %rdi
	cmpq	%r8, %r14
	jne	.L256
	movq	-64(%rsp), %rax
.L255:
	addq	$64, %rbp
	addq	%r15, %r12
	cmpq	%rbx, %rax
	jl	.L258
	movq	-32(%rsp), %r8
	movq	-24(%rsp), %rcx
	movq	-56(%rsp), %rax
	movq	-40(%rsp), %rdx
	movq	-16(%rsp), %rdi
	movq	-8(%rsp), %r9
	addq	$64, %rcx
	addq	%rax, %r8
	cmpq	%rdi, %rdx
	jl	.L259
.L253:
	popq	%rbx
	.cfi_def_cfa_offset 48
	popq	%rbp
	.cfi_def_cfa_offset 40
	popq	%r12
	.cfi_def_cfa_offset 32
	popq	%r13
	.cfi_def_cfa_offset 24
	popq	%r14
	.cfi_def_cfa_offset 16
	popq	%r15
	.cfi_def_cfa_offset 8
	ret
	.cfi_endproc
.LFE24:
	.size	_ZN7tfgmvae12_GLOBAL__N_113rows_to_panelEPKfllPfll, .-_ZN7tfgmvae12_GLOBAL__N_113rows_to_panelEPKfllPfll
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_117symmetric_productEPKfS2_lPf, @function
_ZN7tfgmvae12_GLOBAL__N_117symmetric_productEPKfS2_lPf:
.LFB26:
	.cfi_startproc
	testq	%rdx, %rdx
	jle	.L291
	pushq	%r15
	.cfi_def_cfa_offset 16
	.cfi_offset 15, -16
	pushq	%r14
	.cfi_def_cfa_offset 24
	.cfi_offset 14, -24
	pushq	%r13
	.cfi_def_cfa_offset 32
	.cfi_offset 13, -32
	movq	%rsi, %r13
	xorl	%esi, %esi
	pushq	%r12
	.cfi_def_cfa_offset 40
	.cfi_offset 12, -40
	leaq	0(,%rdx,4), %r12
	pushq	%rbp
	.cfi_def_cfa_offset 48
	.cfi_offset 6, -48
	movq	%rdi, %rbp
	movq	%rcx, %rdi
	pushq	%rbx
	.cfi_def_cfa_offset 56
	.cfi_offset 3, -56
	movq	%rdx, %rbx
	movq	%r12, %rdx
	movq	%rbx, %r14
	andl	$3, %r14d
	subq	$24, %rsp
	.cfi_def_cfa_offset 80
	call	memset@PLT
	movq	%rbx, %r9
	movq	%rbx, %r11
	movq	%r13, %rdi
	movq	%rax, %rcx
	leaq	-1(%rbx), %rax
	shrq	$2, %r9
	movq	%rbp, %rdx
	movq	%rax, 8(%rsp)
	leaq	0(%r13,%r12), %r13
	salq	$4, %r9
	xorl	%esi, %esi
	andq	$-4, %r11
	.p2align 4,,10
	.p2align 3
.L278:
	movss	(%rdi), %xmm1
	cmpq	$1, %rbx
	je	.L279
	leaq	4(%rdx), %rax
	movq	%rcx, %r8
	subq	%rax, %r8
	xorl	%eax, %eax
	cmpq	$8, %r8
	ja	.L294
	.p2align 4,,10
	.p2align 3
.L276:
	movss	(%rdx,%rax,4), %xmm0
	mulss	%xmm1, %xmm0
	addss	(%rcx,%rax,4), %xmm0
	movss	%xmm0, (%rcx,%rax,4)
	addq	$1, %rax
	cmpq	%rax, %rbx
	jne	.L276
.L277:
	addq	$4, %rdi
	addq	%rbx, %rsi
	addq	%r12, %rdx
	cmpq	%rdi, %r13
	jne	.L278
.L295:
	addq	$24, %rsp
	.cfi_remember_state
	.cfi_def_cfa_offset 56
	popq	%rbx
	.cfi_def_cfa_offset 48
	popq	%rbp
	.cfi_def_cfa_offset 40
	popq	%r12
	.cfi_def_cfa_offset 32
	popq	%r13
	.cfi_def_cfa_offset 24
	popq	%r14
	.cfi_def_cfa_offset 16
	popq	%r15
	.cfi_def_cfa_offset 8
	ret
	.p2align 4,,10
	.p2align 3
.L294:
	.cfi_restore_state
	cmpq	$2, 8(%rsp)
	jbe	.L281
	movaps	%xmm1, %xmm2
	shufps	$0, %xmm2, %xmm2
	.p2align 4,,10
	.p2align 3
.L272:
	movups	(%rdx,%rax), %xmm0
	movups	(%rcx,%rax), %xmm3
	mulps	%xmm2, %xmm0
	addps	%xmm3, %xmm0
	movups	%xmm0, (%rcx,%rax)
	addq	$16, %rax
	cmpq	%r9, %rax
	jne	.L272
	cmpq	%r11, %rbx
	je	.L277
	movq	%r14, %rax
	cmpq	$1, %r14
	je	.L282
	movq	%r11, %r8
	movq	%r11, %r15
.L271:
	leaq	(%rcx,%r8,4), %r10
	addq	%rsi, %r8
	movaps	%xmm1, %xmm2
	movq	0(%rbp,%r8,4), %xmm0
	shufps	$0xe0, %xmm2, %xmm2
	mulps	%xmm2, %xmm0
	movq	(%r10), %xmm2
	addps	%xmm2, %xmm0
	movlps	%xmm0, (%r10)
	testb	$1, %al
	je	.L277
	andq	$-2, %rax
	addq	%r15, %rax
.L274:
	leaq	(%rcx,%rax,4), %r8
	addq	%rsi, %rax
	addq	$4, %rdi
	addq	%rbx, %rsi
	mulss	0(%rbp,%rax,4), %xmm1
	addq	%r12, %rdx
	addss	(%r8), %xmm1
	movss	%xmm1, (%r8)
	cmpq	%rdi, %r13
	jne	.L278
	jmp	.L295
	.p2align 4,,10
	.p2align 3
.L279:
	xorl	%eax, %eax
	jmp	.L276
.L281:
	movq	%rbx, %rax
	xorl	%r8d, %r8d
	xorl	%r15d, %r15d
	jmp	.L271
.L282:
	movq	%r11, %rax
	jmp	.L274
.L291:
	.cfi_def_cfa_offset 8
	.cfi_restore 3
	.cfi_restore 6
	.cfi_restore 12
	.cfi_restore 13
	.cfi_restore 14
	.cfi_restore 15
	ret
	.cfi_endproc
.LFE26:
	.size	_ZN7tfgmvae12_GLOBAL__N_117symmetric_productEPKfS2_lPf, .-_ZN7tfgmvae12_GLOBAL__N_117symmetric_productEPKfS2_lPf
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_115rank_two_updateEPflfPKffS3_, @function
_ZN7tfgmvae12_GLOBAL__N_115rank_two_updateEPflfPKffS3_:
.LFB27:
	.cfi_startproc
	testq	%rsi, %rsi
	jle	.L324
	pushq	%r15
	.cfi_def_cfa_offset 16
	.cfi_offset 15, -16
	movq	%rdi, %r10
	movq	%rdi, %rax
	leaq	4(%rdx), %rdi
	pushq	%r14
	.cfi_def_cfa_offset 24
	.cfi_offset 14, -24
	movq	%rsi, %r15
	leaq	0(,%rsi,4), %r14
	xorl	%r9d, %r9d
	pushq	%r13
	.cfi_def_cfa_offset 32
	.cfi_offset 13, -32
	andq	$-4, %r15
	xorl	%r8d, %r8d
	leaq	4(%rcx), %r13
	pushq	%r12
	.cfi_def_cfa_offset 40
	.cfi_offset 12, -40
	movaps	%xmm0, %xmm7
	pushq	%rbp
	.cfi_def_cfa_offset 48
	.cfi_offset 6, -48
	pushq	%rbx
	.cfi_def_cfa_offset 56
	.cfi_offset 3, -56
	leaq	-1(%rsi), %rbx
	movq	%rdi, -40(%rsp)
	movq	%rsi, %rdi
	andl	$3, %edi
	movq	%rbx, -24(%rsp)
	movq	%rsi, %rbx
	movq	%rdi, -16(%rsp)
	shrq	$2, %rbx
	salq	$4, %rbx
	.p2align 4,,10
	.p2align 3
.L306:
	movss	(%rdx,%r8,4), %xmm2
	movss	(%rcx,%r8,4), %xmm3
	leaq	0(,%r9,4), %r11
	mulss	%xmm7, %xmm2
	mulss	%xmm1, %xmm3
	cmpq	$1, %rsi
	je	.L308
	movq	%rax, %rdi
	subq	%r13, %rdi
	cmpq	$8, %rdi
	jbe	.L308
	movq	-40(%rsp), %rbp
	movq	%rax, %rdi
	subq	%rbp, %rdi
	cmpq	$8, %rdi
	jbe	.L308
	cmpq	$2, -24(%rsp)
	jbe	.L309
	movaps	%xmm2, %xmm6
	movaps	%xmm3, %xmm5
	xorl	%edi, %edi
	shufps	$0, %xmm6, %xmm6
	shufps	$0, %xmm5, %xmm5
	.p2align 4,,10
	.p2align 3
.L300:
	movups	(%rdx,%rdi), %xmm0
	movups	(%rcx,%rdi), %xmm4
	mulps	%xmm6, %xmm0
	mulps	%xmm5, %xmm4
	subps	%xmm4, %xmm0
	movups	(%rax,%rdi), %xmm4
	addps	%xmm4, %xmm0
	movups	%xmm0, (%rax,%rdi)
	addq	$16, %rdi
	cmpq	%rdi, %rbx
	jne	.L300
	cmpq	%rsi, %r15
	je	.L305
	movq	-16(%rsp), %rbp
	movq	%rbp, %rdi
	cmpq	$1, %rbp
	je	.L310
	movq	%r15, -32(%rsp)
	movq	%r15, %rbp
.L299:
	movq	(%rdx,%rbp,4), %xmm0
	movq	(%rcx,%rbp,4), %xmm4
	movaps	%xmm2, %xmm5
	leaq	0(%rbp,%r9), %r12
	shufps	$0xe0, %xmm5, %xmm5
	leaq	(%r10,%r12,4), %r12
	mulps	%xmm5, %xmm0
	movaps	%xmm3, %xmm5
	shufps	$0xe0, %xmm5, %xmm5
	mulps	%xmm5, %xmm4
	movq	(%r12), %xmm5
	subps	%xmm4, %xmm0
	addps	%xmm5, %xmm0
	movlps	%xmm0, (%r12)
	testb	$1, %dil
	je	.L305
	movq	-32(%rsp), %rbp
	andq	$-2, %rdi
	addq	%rbp, %rdi
.L302:
	mulss	(%rdx,%rdi,4), %xmm2
	leaq	(%r11,%rdi,4), %r11
	mulss	(%rcx,%rdi,4), %xmm3
	addq	%r10, %r11
	subss	%xmm3, %xmm2
	addss	(%r11), %xmm2
	movss	%xmm2, (%r11)
.L305:
	addq	$1, %r8
	addq	%r14, %rax
	addq	%rsi, %r9
	cmpq	%r8, %rsi
	jne	.L306
	popq	%rbx
	.cfi_remember_state
	.cfi_def_cfa_offset 48
	popq	%rbp
	.cfi_def_cfa_offset 40
	popq	%r12
	.cfi_def_cfa_offset 32
	popq	%r13
	.cfi_def_cfa_offset 24
	popq	%r14
	.cfi_def_cfa_offset 16
	popq	%r15
	.cfi_def_cfa_offset 8
	ret
	.p2align 4,,10
	.p2align 3
.L308:
	.cfi_restore_state
	xorl	%edi, %edi
	.p2align 4,,10
	.p2align 3
.L304:
	movss	(%rdx,%rdi,4), %xmm0
	movss	(%rcx,%rdi,4), %xmm4
	mulss	%xmm2, %xmm0
	mulss	%xmm3, %xmm4
	subss	%xmm4, %xmm0
	addss	(%rax,%rdi,4), %xmm0
	movss	%xmm0, (%rax,%rdi,4)
	addq	$1, %rdi
	cmpq	%rdi, %rsi
	jne	.L304
	jmp	.L305
.L309:
	movq	$0, -32(%rsp)
	movq	%rsi, %rdi
	xorl	%ebp, %ebp
	jmp	.L299
.L310:
	movq	%r15, %rdi
	jmp	.L302
.L324:
	.cfi_def_cfa_offset 8
	.cfi_restore 3
	.cfi_restore 6
	.cfi_restore 12
	.cfi_restore 13
	.cfi_restore 14
	.cfi_restore 15
	ret
	.cfi_endproc
.LFE27:
	.size	_ZN7tfgmvae12_GLOBAL__N_115rank_two_updateEPflfPKffS3_, .-_ZN7tfgmvae12_GLOBAL__N_115rank_two_updateEPflfPKffS3_
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_116squared_distanceEPKfS2_l, @function
_ZN7tfgmvae12_GLOBAL__N_116squared_distanceEPKfS2_l:
.LFB31:
	.cfi_startproc
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
	movq	%rsi, %r8
	movq	%rdx, %r11
	movq	%rsp, %rbp
	.cfi_def_cfa_register 6
	andq	$-64, %rsp
	subq	$264, %rsp
	cmpq	$63, %rdx
	jle	.L367
	leaq	-64(%r11), %r10
	pxor	%xmm0, %xmm0
	movq	%rdi, %rax
	movq	%rsi, %rdx
	shrq	$6, %r10
	movaps	%xmm0, 136(%rsp)
	movq	%r10, %rcx
	movaps	%xmm0, 152(%rsp)
	salq	$8, %rcx
	movaps	%xmm0, 168(%rsp)
	leaq	256(%rdi,%rcx), %r9
	movaps	%xmm0, 184(%rsp)
	movaps	%xmm0, 8(%rsp)
	movaps	%xmm0, 24(%rsp)
	movaps	%xmm0, 40(%rsp)
	movaps	%xmm0, 56(%rsp)
	movaps	%xmm0, 72(%rsp)
	movaps	%xmm0, 88(%rsp)
	movaps	%xmm0, 104(%rsp)
	movaps	%xmm0, 120(%rsp)
	movaps	%xmm0, -56(%rsp)
	movaps	%xmm0, -40(%rsp)
	movaps	%xmm0, -24(%rsp)
	movaps	%xmm0, -8(%rsp)
	.p2align 4,,10
	.p2align 3
.L331:
	movups	(%rdx), %xmm5
	movups	16(%rdx), %xmm6
	addq	$256, %rax
	addq	$256, %rdx
	movups	-224(%rdx), %xmm7
	movups	-208(%rdx), %xmm4
	movups	-256(%rax), %xmm3
	movups	-240(%rax), %xmm2
	movups	-224(%rax), %xmm1
	movups	-208(%rax), %xmm0
	subps	%xmm5, %xmm3
	subps	%xmm6, %xmm2
	subps	%xmm7, %xmm1
	subps	%xmm4, %xmm0
	mulps	%xmm3, %xmm3
	mulps	%xmm2, %xmm2
	addps	-56(%rsp), %xmm3
	mulps	%xmm1, %xmm1
	addps	-40(%rsp), %xmm2
	mulps	%xmm0, %xmm0
	addps	-24(%rsp), %xmm1
	addps	-8(%rsp), %xmm0
	movaps	%xmm3, -120(%rsp)
	movaps	%xmm2, -104(%rsp)
	movaps	%xmm1, -88(%rsp)
	movaps	%xmm0, -72(%rsp)
	movups	-192(%rdx), %xmm5
	movups	-176(%rdx), %xmm6
	movaps	%xmm3, -56(%rsp)
	movups	-192(%rax), %xmm3
	movups	-160(%rdx), %xmm7
	movaps	%xmm2, -40(%rsp)
	movups	-176(%rax), %xmm2
	movups	-144(%rdx), %xmm4
	subps	%xmm5, %xmm3
	movaps	%xmm1, -24(%rsp)
	movups	-160(%rax), %xmm1
	subps	%xmm6, %xmm2
	movaps	%xmm0, -8(%rsp)
	movups	-144(%rax), %xmm0
	subps	%xmm7, %xmm1
	subps	%xmm4, %xmm0
	mulps	%xmm3, %xmm3
	mulps	%xmm2, %xmm2
	addps	72(%rsp), %xmm3
	addps	88(%rsp), %xmm2
	mulps	%xmm1, %xmm1
	mulps	%xmm0, %xmm0
	movaps	%xmm3, -120(%rsp)
	movaps	%xmm2, -104(%rsp)
	addps	104(%rsp), %xmm1
	addps	120(%rsp), %xmm0
	movaps	%xmm3, 72(%rsp)
	movaps	%xmm2, 88(%rsp)
	movaps	%xmm1, -88(%rsp)
	movaps	%xmm0, -72(%rsp)
	movups	-128(%rdx), %xmm4
	movups	-112(%rdx), %xmm5
	movups	-128(%rax), %xmm7
	movups	-112(%rax), %xmm6
	movaps	%xmm0, 120(%rsp)
	movups	-80(%rdx), %xmm0
	movaps	%xmm1, 104(%rsp)
	subps	%xmm4, %xmm7
	subps	%xmm5, %xmm6
	movups	-96(%rdx), %xmm4
	movups	-96(%rax), %xmm5
	subps	%xmm4, %xmm5
	movups	-80(%rax), %xmm4
	mulps	%xmm7, %xmm7
	subps	%xmm0, %xmm4
	mulps	%xmm6, %xmm6
	addps	8(%rsp), %xmm7
	mulps	%xmm5, %xmm5
	addps	24(%rsp), %xmm6
	addps	40(%rsp), %xmm5
	mulps	%xmm4, %xmm4
	movaps	%xmm7, -120(%rsp)
	addps	56(%rsp), %xmm4
	movaps	%xmm6, -104(%rsp)
	movaps	%xmm5, -88(%rsp)
	movaps	%xmm7, 8(%rsp)
	movaps	%xmm4, -72(%rsp)
	movups	-64(%rdx), %xmm1
	movups	-64(%rax), %xmm3
	movups	-48(%rax), %xmm2
	movaps	%xmm6, 24(%rsp)
	subps	%xmm1, %xmm3
	movups	-48(%rdx), %xmm1
	movaps	%xmm5, 40(%rsp)
	movaps	%xmm4, 56(%rsp)
	subps	%xmm1, %xmm2
	movups	-32(%rax), %xmm1
	movups	-32(%rdx), %xmm0
	movups	-16(%rdx), %xmm8
	mulps	%xmm3, %xmm3
	subps	%xmm0, %xmm1
	movups	-16(%rax), %xmm0
	addps	136(%rsp), %xmm3
	mulps	%xmm2, %xmm2
	subps	%xmm8, %xmm0
	addps	152(%rsp), %xmm2
	mulps	%xmm1, %xmm1
	movaps	%xmm3, -120(%rsp)
	addps	168(%rsp), %xmm1
	movaps	%xmm3, 136(%rsp)
	mulps	%xmm0, %xmm0
	movaps	%xmm2, -104(%rsp)
	addps	184(%rsp), %xmm0
	movaps	%xmm2, 152(%rsp)
	movaps	%xmm1, -88(%rsp)
	movaps	%xmm1, 168(%rsp)
	movaps	%xmm0, -72(%rsp)
	movaps	%xmm0, 184(%rsp)
	cmpq	%r9, %rax
	jne	.L331
	addps	%xmm7, %xmm3
	addps	%xmm6, %xmm2
	addps	%xmm5, %xmm1
	addps	%xmm4, %xmm0
	leaq	1(%r10), %rax
	salq	$6, %rax
	movaps	%xmm3, 200(%rsp)
	movaps	%xmm2, 216(%rsp)
	leaq	15(%rax), %rdx
	movaps	%xmm1, 232(%rsp)
	movaps	%xmm0, 248(%rsp)
.L332:
	cmpq	%rdx, %r11
	jle	.L330
	leaq	0(,%rax,4), %rdx
	leaq	(%rdi,%rdx), %rsi
	leaq	(%r8,%rdx), %rcx
	movups	(%rcx), %xmm7
	movups	(%rsi), %xmm3
	movups	16(%rsi), %xmm2
	movups	32(%rsi), %xmm1
	subps	%xmm7, %xmm3
	movups	32(%rcx), %xmm6
	movups	16(%rcx), %xmm7
	movups	48(%rsi), %xmm0
	movups	48(%rcx), %xmm4
	leaq	31(%rax), %rcx
	leaq	16(%rax), %rsi
	subps	%xmm7, %xmm2
	subps	%xmm6, %xmm1
	subps	%xmm4, %xmm0
	mulps	%xmm3, %xmm3
	addps	-56(%rsp), %xmm3
	mulps	%xmm2, %xmm2
	mulps	%xmm1, %xmm1
	addps	-40(%rsp), %xmm2
	mulps	%xmm0, %xmm0
	addps	-24(%rsp), %xmm1
	addps	-8(%rsp), %xmm0
	cmpq	%rcx, %r11
	jle	.L366
	leaq	64(%rdx), %rcx
	leaq	(%rdi,%rcx), %r9
	addq	%r8, %rcx
	movups	(%rcx), %xmm6
	movups	(%r9), %xmm7
	movups	16(%rcx), %xmm5
	movups	32(%rcx), %xmm4
	subps	%xmm6, %xmm7
	movups	16(%r9), %xmm6
	movups	48(%rcx), %xmm8
	leaq	47(%rax), %rcx
	subps	%xmm5, %xmm6
	movups	32(%r9), %xmm5
	mulps	%xmm7, %xmm7
	subps	%xmm4, %xmm5
	movups	48(%r9), %xmm4
	mulps	%xmm6, %xmm6
	subps	%xmm8, %xmm4
	mulps	%xmm5, %xmm5
	addps	%xmm3, %xmm7
	mulps	%xmm4, %xmm4
	addps	%xmm2, %xmm6
	addps	%xmm1, %xmm5
	addps	%xmm0, %xmm4
	cmpq	%rcx, %r11
	jle	.L365
	leaq	128(%rdx), %rcx
	leaq	(%rdi,%rcx), %r9
	addq	%r8, %rcx
	movups	(%rcx), %xmm2
	movups	(%r9), %xmm3
	movups	16(%rcx), %xmm1
	movups	32(%rcx), %xmm0
	subps	%xmm2, %xmm3
	movups	16(%r9), %xmm2
	movups	48(%rcx), %xmm8
	leaq	63(%rax), %rcx
	subps	%xmm1, %xmm2
	movups	32(%r9), %xmm1
	mulps	%xmm3, %xmm3
	subps	%xmm0, %xmm1
	movups	48(%r9), %xmm0
	mulps	%xmm2, %xmm2
	subps	%xmm8, %xmm0
	mulps	%xmm1, %xmm1
	addps	%xmm7, %xmm3
	mulps	%xmm0, %xmm0
	addps	%xmm6, %xmm2
	addps	%xmm5, %xmm1
	addps	%xmm4, %xmm0
	cmpq	%rcx, %r11
	jle	.L366
	addq	$192, %rdx
	leaq	(%rdi,%rdx), %rcx
	addq	%r8, %rdx
	movups	(%rdx), %xmm6
	movups	(%rcx), %xmm7
	movups	16(%rdx), %xmm5
	movups	32(%rdx), %xmm4
	subps	%xmm6, %xmm7
	movups	16(%rcx), %xmm6
	movups	48(%rdx), %xmm8
	subps	%xmm5, %xmm6
	movups	32(%rcx), %xmm5
	mulps	%xmm7, %xmm7
	subps	%xmm4, %xmm5
	movups	48(%rcx), %xmm4
	mulps	%xmm6, %xmm6
	subps	%xmm8, %xmm4
	mulps	%xmm5, %xmm5
	addps	%xmm3, %xmm7
	mulps	%xmm4, %xmm4
	addps	%xmm2, %xmm6
	addps	%xmm1, %xmm5
	addps	%xmm0, %xmm4
.L365:
	movaps	%xmm7, -56(%rsp)
	movaps	%xmm6, -40(%rsp)
	movaps	%xmm5, -24(%rsp)
	movaps	%xmm4, -8(%rsp)
.L334:
	leaq	-16(%r11), %rdx
	subq	%rax, %rdx
	addq	$15, %rax
	andq	$-16, %rdx
	cmpq	%rax, %r11
	movl	$0, %eax
	cmovle	%rax, %rdx
	leaq	(%rsi,%rdx), %rax
.L330:
	cmpq	%r11, %rax
	jge	.L343
	movq	%r11, %rdx
	movq	%rax, %r10
	subq	%rax, %rdx
	leaq	-1(%rdx), %rcx
	cmpq	$2, %rcx
	jbe	.L344
	leaq	0(,%rax,4), %rcx
	pxor	%xmm1, %xmm1
	movq	%rdx, %r9
	leaq	(%rdi,%rcx), %rsi
	addq	%r8, %rcx
	shrq	$2, %r9
	movups	(%rsi), %xmm0
	movups	(%rcx), %xmm6
	subps	%xmm6, %xmm0
	mulps	%xmm0, %xmm0
	movaps	%xmm0, %xmm2
	addss	%xmm1, %xmm2
	movaps	%xmm0, %xmm1
	shufps	$85, %xmm0, %xmm1
	addss	%xmm1, %xmm2
	movaps	%xmm0, %xmm1
	unpckhps	%xmm0, %xmm1
	shufps	$255, %xmm0, %xmm0
	addss	%xmm2, %xmm1
	addss	%xmm0, %xmm1
	cmpq	$1, %r9
	je	.L339
	movups	16(%rsi), %xmm0
	movups	16(%rcx), %xmm7
	subps	%xmm7, %xmm0
	mulps	%xmm0, %xmm0
	addss	%xmm0, %xmm1
	movaps	%xmm0, %xmm2
	shufps	$85, %xmm0, %xmm2
	addss	%xmm1, %xmm2
	movaps	%xmm0, %xmm1
	unpckhps	%xmm0, %xmm1
	shufps	$255, %xmm0, %xmm0
	addss	%xmm2, %xmm1
	addss	%xmm0, %xmm1
	cmpq	$2, %r9
	je	.L339
	movups	32(%rsi), %xmm0
	movups	32(%rcx), %xmm6
	subps	%xmm6, %xmm0
	mulps	%xmm0, %xmm0
	addss	%xmm0, %xmm1
	movaps	%xmm0, %xmm2
	shufps	$85, %xmm0, %xmm2
	addss	%xmm1, %xmm2
	movaps	%xmm0, %xmm1
	unpckhps	%xmm0, %xmm1
	shufps	$255, %xmm0, %xmm0
	addss	%xmm2, %xmm1
	addss	%xmm0, %xmm1
	cmpq	$3, %r9
	je	.L339
	movups	48(%rcx), %xmm2
	movups	48(%rsi), %xmm0
	subps	%xmm2, %xmm0
	mulps	%xmm0, %xmm0
	addss	%xmm0, %xmm1
	movaps	%xmm0, %xmm2
	shufps	$85, %xmm0, %xmm2
	addss	%xmm1, %xmm2
	movaps	%xmm0, %xmm1
	unpckhps	%xmm0, %xmm1
	shufps	$255, %xmm0, %xmm0
	addss	%xmm2, %xmm1
	addss	%xmm0, %xmm1
.L339:
	movq	%rdx, %rcx
	andq	$-4, %rcx
	addq	%rcx, %rax
	testb	$3, %dl
	je	.L337
.L338:
	subq	%rcx, %rdx
	cmpq	$1, %rdx
	je	.L341
	addq	%r10, %rcx
	movq	(%rdi,%rcx,4), %xmm0
	movq	(%r8,%rcx,4), %xmm2
	subps	%xmm2, %xmm0
	mulps	%xmm0, %xmm0
	addss	%xmm0, %xmm1
	shufps	$0xe5, %xmm0, %xmm0
	addss	%xmm0, %xmm1
	testb	$1, %dl
	je	.L337
	andq	$-2, %rdx
	addq	%rdx, %rax
.L341:
	movss	(%rdi,%rax,4), %xmm0
	subss	(%r8,%rax,4), %xmm0
	mulss	%xmm0, %xmm0
	addss	%xmm0, %xmm1
.L337:
	movaps	72(%rsp), %xmm2
	movaps	104(%rsp), %xmm0
	addps	-56(%rsp), %xmm2
	addps	-24(%rsp), %xmm0
	addps	200(%rsp), %xmm2
	addps	232(%rsp), %xmm0
	movaps	120(%rsp), %xmm3
	addps	-8(%rsp), %xmm3
	addps	248(%rsp), %xmm3
	addps	%xmm0, %xmm2
	movaps	88(%rsp), %xmm0
	addps	-40(%rsp), %xmm0
	addps	216(%rsp), %xmm0
	leave
	.cfi_remember_state
	.cfi_def_cfa 7, 8
	addps	%xmm3, %xmm0
	addps	%xmm0, %xmm2
	movaps	%xmm2, %xmm0
	movaps	%xmm2, %xmm3
	shufps	$85, %xmm2, %xmm3
	addss	%xmm3, %xmm0
	movaps	%xmm2, %xmm3
	unpckhps	%xmm2, %xmm3
	shufps	$255, %xmm2, %xmm2
	addss	%xmm3, %xmm2
	addss	%xmm2, %xmm0
	addss	%xmm1, %xmm0
	ret
.L366:
	.cfi_restore_state
	movaps	%xmm3, -56(%rsp)
	movaps	%xmm2, -40(%rsp)
	movaps	%xmm1, -24(%rsp)
	movaps	%xmm0, -8(%rsp)
	jmp	.L334
.L367:
	pxor	%xmm0, %xmm0
	movl	$15, %edx
	xorl	%eax, %eax
	movaps	%xmm0, 200(%rsp)
	movaps	%xmm0, 216(%rsp)
	movaps	%xmm0, 232(%rsp)
	movaps	%xmm0, 248(%rsp)
	movaps	%xmm0, 72(%rsp)
	movaps	%xmm0, 88(%rsp)
	movaps	%xmm0, 104(%rsp)
	movaps	%xmm0, 120(%rsp)
	movaps	%xmm0, -56(%rsp)
	movaps	%xmm0, -40(%rsp)
	movaps	%xmm0, -24(%rsp)
	movaps	%xmm0, -8(%rsp)
	jmp	.L332
.L343:
	pxor	%xmm1, %xmm1
	jmp	.L337
.L344:
	xorl	%ecx, %ecx
	pxor	%xmm1, %xmm1
	jmp	.L338
	.cfi_endproc
.LFE31:
	.size	_ZN7tfgmvae12_GLOBAL__N_116squared_distanceEPKfS2_l, .-_ZN7tfgmvae12_GLOBAL__N_116squared_distanceEPKfS2_l
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_110all_finiteEPKfl, @function
_ZN7tfgmvae12_GLOBAL__N_110all_finiteEPKfl:
.LFB32:
	.cfi_startproc
	subq	$192, %rsp
	.cfi_def_cfa_offset 200
	movq	%rdi, %r8
	movl	$32, %ecx
	xorl	%eax, %eax
	leaq	-72(%rsp), %r9
	movq	%r9, %rdi
	rep stosq
	cmpq	$63, %rsi
	jle	.L382
	cmpq	$191, %rsi
	jle	.L371
	leaq	-192(%rsi), %rdx
	pxor	%xmm15, %xmm15
	movq	%r8, %rax
	xorl	%ecx, %ecx
	movaps	%xmm15, %xmm13
	movaps	%xmm15, %xmm12
	movaps	%xmm15, %xmm11
	andq	$-128, %rdx
	movaps	%xmm15, %xmm10
	movaps	%xmm15, %xmm9
	movaps	%xmm15, %xmm8
	subq	$-128, %rdx
	movaps	%xmm15, %xmm7
	movaps	%xmm15, %xmm6
	movaps	%xmm15, %xmm5
	movaps	%xmm15, -104(%rsp)
	movaps	%xmm15, %xmm4
	movaps	%xmm15, %xmm3
	movaps	%xmm15, %xmm2
	movaps	%xmm15, -120(%rsp)
	movaps	%xmm15, %xmm1
	movaps	%xmm15, %xmm0
	movaps	%xmm15, -88(%rsp)
.L374:
	movups	256(%rax), %xmm14
	movups	(%rax), %xmm15
	subq	$-128, %rcx
	addq	$512, %rax
	mulps	%xmm0, %xmm14
	mulps	%xmm0, %xmm15
	addps	-120(%rsp), %xmm15
	addps	%xmm14, %xmm15
	movups	-240(%rax), %xmm14
	mulps	%xmm0, %xmm14
	movaps	%xmm15, -120(%rsp)
	movups	-496(%rax), %xmm15
	mulps	%xmm0, %xmm15
	addps	-104(%rsp), %xmm15
	addps	%xmm14, %xmm15
	movups	-480(%rax), %xmm14
	mulps	%xmm0, %xmm14
	movaps	%xmm15, -104(%rsp)
	addps	%xmm1, %xmm14
	movups	-224(%rax), %xmm1
	mulps	%xmm0, %xmm1
	addps	%xmm14, %xmm1
	movups	-464(%rax), %xmm14
	mulps	%xmm0, %xmm14
	addps	%xmm2, %xmm14
	movups	-208(%rax), %xmm2
	mulps	%xmm0, %xmm2
	addps	%xmm14, %xmm2
	movups	-448(%rax), %xmm14
	mulps	%xmm0, %xmm14
	addps	%xmm3, %xmm14
	movups	-192(%rax), %xmm3
	mulps	%xmm0, %xmm3
	addps	%xmm14, %xmm3
	movups	-432(%rax), %xmm14
	mulps	%xmm0, %xmm14
	addps	%xmm4, %xmm14
	movups	-176(%rax), %xmm4
	mulps	%xmm0, %xmm4
	addps	%xmm14, %xmm4
	movups	-416(%rax), %xmm14
	mulps	%xmm0, %xmm14
	addps	%xmm5, %xmm14
	movups	-160(%rax), %xmm5
	mulps	%xmm0, %xmm5
	addps	%xmm14, %xmm5
	movups	-400(%rax), %xmm14
	mulps	%xmm0, %xmm14
	addps	%xmm6, %xmm14
	movups	-144(%rax), %xmm6
	mulps	%xmm0, %xmm6
	addps	%xmm14, %xmm6
	movups	-384(%rax), %xmm14
	mulps	%xmm0, %xmm14
	addps	%xmm7, %xmm14
	movups	-128(%rax), %xmm7
	mulps	%xmm0, %xmm7
	addps	%xmm14, %xmm7
	movups	-368(%rax), %xmm14
	mulps	%xmm0, %xmm14
	addps	%xmm8, %xmm14
	movups	-112(%rax), %xmm8
	mulps	%xmm0, %xmm8
	addps	%xmm14, %xmm8
	movups	-352(%rax), %xmm14
	mulps	%xmm0, %xmm14
	addps	%xmm9, %xmm14
	movups	-96(%rax), %xmm9
	mulps	%xmm0, %xmm9
	addps	%xmm14, %xmm9
	movups	-336(%rax), %xmm14
	mulps	%xmm0, %xmm14
	addps	%xmm10, %xmm14
	movups	-80(%rax), %xmm10
	mulps	%xmm0, %xmm10
	addps	%xmm14, %xmm10
	movups	-320(%rax), %xmm14
	mulps	%xmm0, %xmm14
	addps	%xmm11, %xmm14
	movups	-64(%rax), %xmm11
	mulps	%xmm0, %xmm11
	addps	%xmm14, %xmm11
	movups	-304(%rax), %xmm14
	mulps	%xmm0, %xmm14
	addps	%xmm12, %xmm14
	movups	-48(%rax), %xmm12
	mulps	%xmm0, %xmm12
	addps	%xmm14, %xmm12
	movups	-288(%rax), %xmm14
	movups	-16(%rax), %xmm15
	mulps	%xmm0, %xmm14
	mulps	%xmm0, %xmm15
	addps	%xmm13, %xmm14
	movups	-32(%rax), %xmm13
	mulps	%xmm0, %xmm13
	addps	%xmm14, %xmm13
	movups	-272(%rax), %xmm14
	mulps	%xmm0, %xmm14
	addps	-88(%rsp), %xmm14
	addps	%xmm15, %xmm14
	movaps	%xmm14, -88(%rsp)
	cmpq	%rdx, %rcx
	jne	.L374
	movaps	-120(%rsp), %xmm0
	movaps	%xmm1, -40(%rsp)
	movaps	%xmm2, -24(%rsp)
	movaps	%xmm0, -72(%rsp)
	movaps	-104(%rsp), %xmm0
	movaps	%xmm3, -8(%rsp)
	movaps	%xmm0, -56(%rsp)
	movaps	%xmm4, 8(%rsp)
	movaps	%xmm5, 24(%rsp)
	movaps	%xmm6, 40(%rsp)
	movaps	%xmm7, 56(%rsp)
	movaps	%xmm8, 72(%rsp)
	movaps	%xmm9, 88(%rsp)
	movaps	%xmm10, 104(%rsp)
	movaps	%xmm11, 120(%rsp)
	movaps	%xmm12, 136(%rsp)
	movaps	%xmm13, 152(%rsp)
	movaps	%xmm14, 168(%rsp)
.L371:
	movaps	-72(%rsp), %xmm2
	movaps	40(%rsp), %xmm3
	leaq	(%r8,%rcx,4), %rax
	pxor	%xmm0, %xmm0
	movaps	-56(%rsp), %xmm4
	movaps	-40(%rsp), %xmm5
	movaps	%xmm2, -104(%rsp)
	movaps	-24(%rsp), %xmm8
	movaps	-8(%rsp), %xmm9
	movaps	%xmm3, -120(%rsp)
	movaps	8(%rsp), %xmm11
	movaps	24(%rsp), %xmm12
	movaps	56(%rsp), %xmm2
	movaps	72(%rsp), %xmm3
	movaps	88(%rsp), %xmm7
	movaps	104(%rsp), %xmm10
	movaps	120(%rsp), %xmm13
	movaps	168(%rsp), %xmm6
	movaps	136(%rsp), %xmm14
	movaps	152(%rsp), %xmm15
	.p2align 4,,10
	.p2align 3
.L372:
	movups	(%rax), %xmm1
	movq	%rcx, %rdx
	addq	$256, %rax
	addq	$64, %rcx
	addq	$127, %rdx
	mulps	%xmm0, %xmm1
	addps	-104(%rsp), %xmm1
	movaps	%xmm1, -104(%rsp)
	movups	-240(%rax), %xmm1
	mulps	%xmm0, %xmm1
	addps	%xmm1, %xmm4
	movups	-224(%rax), %xmm1
	mulps	%xmm0, %xmm1
	addps	%xmm1, %xmm5
	movups	-208(%rax), %xmm1
	mulps	%xmm0, %xmm1
	addps	%xmm1, %xmm8
	movups	-192(%rax), %xmm1
	mulps	%xmm0, %xmm1
	addps	%xmm1, %xmm9
	movups	-176(%rax), %xmm1
	mulps	%xmm0, %xmm1
	addps	%xmm1, %xmm11
	movups	-160(%rax), %xmm1
	mulps	%xmm0, %xmm1
	addps	%xmm1, %xmm12
	movups	-144(%rax), %xmm1
	mulps	%xmm0, %xmm1
	addps	-120(%rsp), %xmm1
	movaps	%xmm1, -120(%rsp)
	movups	-128(%rax), %xmm1
	mulps	%xmm0, %xmm1
	addps	%xmm1, %xmm2
	movups	-112(%rax), %xmm1
	mulps	%xmm0, %xmm1
	addps	%xmm1, %xmm3
	movups	-96(%rax), %xmm1
	mulps	%xmm0, %xmm1
	addps	%xmm1, %xmm7
	movups	-80(%rax), %xmm1
	mulps	%xmm0, %xmm1
	addps	%xmm1, %xmm10
	movups	-64(%rax), %xmm1
	mulps	%xmm0, %xmm1
	addps	%xmm1, %xmm13
	movups	-48(%rax), %xmm1
	mulps	%xmm0, %xmm1
	addps	%xmm1, %xmm14
	movups	-32(%rax), %xmm1
	mulps	%xmm0, %xmm1
	addps	%xmm1, %xmm15
	movups	-16(%rax), %xmm1
	mulps	%xmm0, %xmm1
	addps	%xmm1, %xmm6
	cmpq	%rdx, %rsi
	jg	.L372
	movaps	-104(%rsp), %xmm0
	movaps	%xmm4, -56(%rsp)
	leaq	-64(%rsi), %rax
	movaps	-120(%rsp), %xmm4
	andq	$-64, %rax
	movaps	%xmm5, -40(%rsp)
	movaps	%xmm0, -72(%rsp)
	leaq	64(%rax), %rdx
	movaps	%xmm8, -24(%rsp)
	movaps	%xmm9, -8(%rsp)
	movaps	%xmm11, 8(%rsp)
	movaps	%xmm12, 24(%rsp)
	movaps	%xmm4, 40(%rsp)
	movaps	%xmm2, 56(%rsp)
	movaps	%xmm3, 72(%rsp)
	movaps	%xmm7, 88(%rsp)
	movaps	%xmm10, 104(%rsp)
	movaps	%xmm13, 120(%rsp)
	movaps	%xmm14, 136(%rsp)
	movaps	%xmm15, 152(%rsp)
	movaps	%xmm6, 168(%rsp)
.L369:
	cmpq	%rdx, %rsi
	jle	.L376
	subq	%rdx, %rsi
	movq	%rdx, %rdi
	leaq	-1(%rsi), %rax
	cmpq	$2, %rax
	jbe	.L383
	leaq	(%r8,%rdx,4), %rax
	pxor	%xmm0, %xmm0
	movq	%rsi, %rcx
	movups	(%rax), %xmm1
	shrq	$2, %rcx
	mulps	%xmm0, %xmm1
	addps	-72(%rsp), %xmm1
	movaps	%xmm1, -72(%rsp)
	cmpq	$1, %rcx
	je	.L378
	movups	16(%rax), %xmm1
	mulps	%xmm0, %xmm1
	addps	-56(%rsp), %xmm1
	movaps	%xmm1, -56(%rsp)
	cmpq	$2, %rcx
	je	.L378
	movups	32(%rax), %xmm1
	mulps	%xmm0, %xmm1
	addps	-40(%rsp), %xmm1
	movaps	%xmm1, -40(%rsp)
	cmpq	$3, %rcx
	je	.L378
	movups	48(%rax), %xmm1
	mulps	%xmm0, %xmm1
	addps	-24(%rsp), %xmm1
	movaps	%xmm1, -24(%rsp)
	cmpq	$4, %rcx
	je	.L378
	movups	64(%rax), %xmm1
	mulps	%xmm0, %xmm1
	addps	-8(%rsp), %xmm1
	movaps	%xmm1, -8(%rsp)
	cmpq	$5, %rcx
	je	.L378
	movups	80(%rax), %xmm1
	mulps	%xmm0, %xmm1
	addps	8(%rsp), %xmm1
	movaps	%xmm1, 8(%rsp)
	cmpq	$6, %rcx
	je	.L378
	movups	96(%rax), %xmm1
	mulps	%xmm0, %xmm1
	addps	24(%rsp), %xmm1
	movaps	%xmm1, 24(%rsp)
	cmpq	$7, %rcx
	je	.L378
	movups	112(%rax), %xmm5
	mulps	%xmm5, %xmm0
	addps	40(%rsp), %xmm0
	movaps	%xmm0, 40(%rsp)
	cmpq	$8, %rcx
	je	.L378
	movups	128(%rax), %xmm1
	pxor	%xmm0, %xmm0
	mulps	%xmm0, %xmm1
	addps	56(%rsp), %xmm1
	movaps	%xmm1, 56(%rsp)
	cmpq	$9, %rcx
	je	.L378
	movups	144(%rax), %xmm1
	mulps	%xmm0, %xmm1
	addps	72(%rsp), %xmm1
	movaps	%xmm1, 72(%rsp)
	cmpq	$10, %rcx
	je	.L378
	movups	160(%rax), %xmm1
	mulps	%xmm0, %xmm1
	addps	88(%rsp), %xmm1
	movaps	%xmm1, 88(%rsp)
	cmpq	$11, %rcx
	je	.L378
	movups	176(%rax), %xmm1
	mulps	%xmm0, %xmm1
	addps	104(%rsp), %xmm1
	movaps	%xmm1, 104(%rsp)
	cmpq	$12, %rcx
	je	.L378
	movups	192(%rax), %xmm1
	mulps	%xmm0, %xmm1
	addps	120(%rsp), %xmm1
	movaps	%xmm1, 120(%rsp)
	cmpq	$13, %rcx
	je	.L378
	movups	208(%rax), %xmm1
	mulps	%xmm0, %xmm1
	addps	136(%rsp), %xmm1
	movaps	%xmm1, 136(%rsp)
	cmpq	$14, %rcx
	je	.L378
	movups	224(%rax), %xmm1
	mulps	%xmm0, %xmm1
	addps	152(%rsp), %xmm1
	movaps	%xmm1, 152(%rsp)
	cmpq	$15, %rcx
	je	.L378
	movups	240(%rax), %xmm1
	mulps	%xmm1, %xmm0
	addps	168(%rsp), %xmm0
	movaps	%xmm0, 168(%rsp)
.L378:
	testb	$3, %sil
	je	.L376
	movq	%rsi, %rcx
	andq	$-4, %rcx
	movq	%rcx, %rax
	addq	%rcx, %rdx
.L377:
	subq	%rcx, %rsi
	cmpq	$1, %rsi
	je	.L380
	leaq	(%r9,%rcx,4), %r9
	addq	%rdi, %rcx
	xorps	%xmm0, %xmm0
	movq	(%r8,%rcx,4), %xmm1
	mulps	%xmm0, %xmm1
	movq	(%r9), %xmm0
	addps	%xmm1, %xmm0
	movlps	%xmm0, (%r9)
	testb	$1, %sil
	je	.L376
	andq	$-2, %rsi
	addq	%rsi, %rdx
	addq	%rsi, %rax
.L380:
	pxor	%xmm0, %xmm0
	mulss	(%r8,%rdx,4), %xmm0
	addss	-72(%rsp,%rax,4), %xmm0
	movss	%xmm0, -72(%rsp,%rax,4)
.L376:
	movss	-72(%rsp), %xmm0
	pxor	%xmm1, %xmm1
	movl	$0, %edx
	addss	%xmm1, %xmm0
	addss	-68(%rsp), %xmm0
	addss	-64(%rsp), %xmm0
	addss	-60(%rsp), %xmm0
	addss	-56(%rsp), %xmm0
	addss	-52(%rsp), %xmm0
	addss	-48(%rsp), %xmm0
	addss	-44(%rsp), %xmm0
	addss	-40(%rsp), %xmm0
	addss	-36(%rsp), %xmm0
	addss	-32(%rsp), %xmm0
	addss	-28(%rsp), %xmm0
	addss	-24(%rsp), %xmm0
	addss	-20(%rsp), %xmm0
	addss	-16(%rsp), %xmm0
	addss	-12(%rsp), %xmm0
	addss	-8(%rsp), %xmm0
	addss	-4(%rsp), %xmm0
	addss	(%rsp), %xmm0
	addss	4(%rsp), %xmm0
	addss	8(%rsp), %xmm0
	addss	12(%rsp), %xmm0
	addss	16(%rsp), %xmm0
	addss	20(%rsp), %xmm0
	addss	24(%rsp), %xmm0
	addss	28(%rsp), %xmm0
	addss	32(%rsp), %xmm0
	addss	36(%rsp), %xmm0
	addss	40(%rsp), %xmm0
	addss	44(%rsp), %xmm0
	addss	48(%rsp), %xmm0
	addss	52(%rsp), %xmm0
	addss	56(%rsp), %xmm0
	addss	60(%rsp), %xmm0
	addss	64(%rsp), %xmm0
	addss	68(%rsp), %xmm0
	addss	72(%rsp), %xmm0
	addss	76(%rsp), %xmm0
	addss	80(%rsp), %xmm0
	addss	84(%rsp), %xmm0
	addss	88(%rsp), %xmm0
	addss	92(%rsp), %xmm0
	addss	96(%rsp), %xmm0
	addss	100(%rsp), %xmm0
	addss	104(%rsp), %xmm0
	addss	108(%rsp), %xmm0
	addss	112(%rsp), %xmm0
	addss	116(%rsp), %xmm0
	addss	120(%rsp), %xmm0
	addss	124(%rsp), %xmm0
	addss	128(%rsp), %xmm0
	addss	132(%rsp), %xmm0
	addss	136(%rsp), %xmm0
	addss	140(%rsp), %xmm0
	addss	144(%rsp), %xmm0
	addss	148(%rsp), %xmm0
	addss	152(%rsp), %xmm0
	addss	156(%rsp), %xmm0
	addss	160(%rsp), %xmm0
	addss	164(%rsp), %xmm0
	addss	168(%rsp), %xmm0
	addss	172(%rsp), %xmm0
	addss	176(%rsp), %xmm0
	addss	180(%rsp), %xmm0
	ucomiss	%xmm1, %xmm0
	setnp	%al
	cmovne	%edx, %eax
	addq	$192, %rsp
	.cfi_remember_state
	.cfi_def_cfa_offset 8
	ret
.L383:
	.cfi_restore_state
	xorl	%ecx, %ecx
	xorl	%eax, %eax
	jmp	.L377
.L382:
	xorl	%edx, %edx
	jmp	.L369
	.cfi_endproc
.LFE32:
	.size	_ZN7tfgmvae12_GLOBAL__N_110all_finiteEPKfl, .-_ZN7tfgmvae12_GLOBAL__N_110all_finiteEPKfl
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_118nearest_componentsEPKfllS2_S2_S2_lPfPiS3_, @function
_ZN7tfgmvae12_GLOBAL__N_118nearest_componentsEPKfllS2_S2_S2_lPfPiS3_:
.LFB30:
	.cfi_startproc
	pushq	%rbp
	.cfi_def_cfa_offset 16
	.cfi_offset 6, -16
	movq	%rsi, %r11
	movq	%rdi, %r10
	movq	%rsp, %rbp
	.cfi_def_cfa_register 6
	pushq	%r15
	.cfi_offset 15, -24
	leaq	-1(%rdx), %r15
	pushq	%r14
	pushq	%r13
	.cfi_offset 14, -32
	.cfi_offset 13, -40
	movq	%rdx, %r13
	pushq	%r12
	.cfi_offset 12, -48
	movq	%rdx, %r12
	pushq	%rbx
	shrq	$2, %r12
	.cfi_offset 3, -56
	xorl	%ebx, %ebx
	salq	$8, %r12
	andq	$-64, %rsp
	subq	$648, %rsp
	movq	%r15, 64(%rsp)
	movq	%r9, -72(%rsp)
	movq	%rdx, %r9
	movq	24(%rbp), %rsi
	movq	%rcx, -80(%rsp)
	andq	$-4, %r9
	xorl	%ecx, %ecx
	movq	%r8, -64(%rsp)
	xorl	%r8d, %r8d
	movq	%rsi, %r14
	.p2align 4,,10
	.p2align 3
.L447:
	cmpq	%r11, %rcx
	movq	%rbx, %rdi
	cmovl	%r8, %rdi
	testq	%r13, %r13
	jle	.L452
	cmpq	$2, 64(%rsp)
	jbe	.L525
	leaq	(%r10,%rdi,4), %rdx
	leaq	(%rsi,%r12), %r15
	movq	%rsi, %rax
	.p2align 4,,10
	.p2align 3
.L450:
	movss	12(%rdx), %xmm0
	movss	8(%rdx), %xmm1
	addq	$256, %rax
	addq	$16, %rdx
	movss	-12(%rdx), %xmm2
	movss	-16(%rdx), %xmm3
	movss	%xmm1, -128(%rax)
	movss	%xmm3, -256(%rax)
	movss	%xmm2, -192(%rax)
	movss	%xmm0, -64(%rax)
	cmpq	%rax, %r15
	jne	.L450
	movq	%r9, %rax
	cmpq	%r9, %r13
	je	.L452
.L449:
	leaq	(%rax,%rdi), %r15
	movq	%rax, %rdx
	movss	(%r10,%r15,4), %xmm0
	salq	$4, %rdx
	leaq	1(%rax), %r15
	addq	%rcx, %rdx
	movss	%xmm0, (%r14,%rdx,4)
	cmpq	%r15, %r13
	jle	.L452
	addq	%rdi, %r15
	addq	$2, %rax
	movss	(%r10,%r15,4), %xmm0
	movss	%xmm0, 64(%r14,%rdx,4)
	cmpq	%rax, %r13
	jle	.L452
	addq	%rdi, %rax
	movss	(%r10,%rax,4), %xmm0
	movss	%xmm0, 128(%r14,%rdx,4)
.L452:
	addq	$1, %rcx
	addq	%r13, %r8
	addq	$4, %rsi
	cmpq	$16, %rcx
	jne	.L447
	cmpq	$0, 16(%rbp)
	movq	32(%rbp), %rdx
	movq	40(%rbp), %r14
	jle	.L526
	movq	%r13, %rax
	pxor	%xmm0, %xmm0
	movq	%r13, 48(%rsp)
	xorl	%r12d, %r12d
	salq	$6, %rax
	addq	24(%rbp), %rax
	movaps	%xmm0, 392(%rsp)
	movaps	%xmm0, 408(%rsp)
	movaps	%xmm0, 424(%rsp)
	movaps	%xmm0, 440(%rsp)
	movaps	%xmm0, 520(%rsp)
	movaps	%xmm0, 536(%rsp)
	movaps	%xmm0, 552(%rsp)
	movaps	%xmm0, 568(%rsp)
	movss	.LC2(%rip), %xmm0
	movq	$0, 40(%rsp)
	movq	%rax, 32(%rsp)
	movss	%xmm0, 456(%rsp)
	movss	%xmm0, 460(%rsp)
	movss	%xmm0, 464(%rsp)
	movss	%xmm0, 468(%rsp)
	movss	%xmm0, 472(%rsp)
	movss	%xmm0, 476(%rsp)
	movss	%xmm0, 480(%rsp)
	movss	%xmm0, 484(%rsp)
	movss	%xmm0, 488(%rsp)
	movss	%xmm0, 492(%rsp)
	movss	%xmm0, 496(%rsp)
	movss	%xmm0, 500(%rsp)
	movss	%xmm0, 504(%rsp)
	movss	%xmm0, 508(%rsp)
	movss	%xmm0, 512(%rsp)
	movss	%xmm0, 516(%rsp)
	.p2align 4,,10
	.p2align 3
.L523:
	cmpq	$0, 48(%rsp)
	jle	.L527
	movq	-80(%rsp), %rax
	movq	40(%rsp), %rbx
	pxor	%xmm5, %xmm5
	movq	32(%rsp), %r11
	movaps	%xmm5, 328(%rsp)
	leaq	(%rax,%rbx,4), %rdx
	movq	24(%rbp), %rax
	movaps	%xmm5, 344(%rsp)
	movaps	%xmm5, 360(%rsp)
	movaps	%xmm5, 376(%rsp)
	.p2align 4,,10
	.p2align 3
.L456:
	movss	(%rdx), %xmm4
	movups	(%rax), %xmm3
	addq	$64, %rax
	addq	$4, %rdx
	movups	-48(%rax), %xmm2
	movups	-32(%rax), %xmm1
	movups	-16(%rax), %xmm0
	shufps	$0, %xmm4, %xmm4
	subps	%xmm4, %xmm3
	subps	%xmm4, %xmm2
	subps	%xmm4, %xmm1
	subps	%xmm4, %xmm0
	mulps	%xmm3, %xmm3
	mulps	%xmm2, %xmm2
	addps	328(%rsp), %xmm3
	mulps	%xmm1, %xmm1
	addps	344(%rsp), %xmm2
	mulps	%xmm0, %xmm0
	addps	360(%rsp), %xmm1
	addps	376(%rsp), %xmm0
	movaps	%xmm3, 200(%rsp)
	movaps	%xmm2, 216(%rsp)
	movaps	%xmm1, 232(%rsp)
	movaps	%xmm0, 248(%rsp)
	movaps	%xmm3, 328(%rsp)
	movaps	%xmm2, 344(%rsp)
	movaps	%xmm1, 360(%rsp)
	movaps	%xmm0, 376(%rsp)
	cmpq	%rax, %r11
	jne	.L456
	sqrtps	%xmm3, %xmm3
	sqrtps	%xmm2, %xmm2
	movq	%r11, 32(%rsp)
	sqrtps	%xmm1, %xmm1
	sqrtps	%xmm0, %xmm0
.L455:
	movq	-64(%rsp), %rax
	movaps	%xmm3, 264(%rsp)
	movaps	.LC3(%rip), %xmm7
	movaps	%xmm2, 280(%rsp)
	movaps	.LC3(%rip), %xmm6
	movaps	.LC3(%rip), %xmm5
	movss	(%rax,%r12,4), %xmm4
	movaps	%xmm1, 296(%rsp)
	movq	-72(%rsp), %rax
	movaps	%xmm0, 312(%rsp)
	shufps	$0, %xmm4, %xmm4
	divps	%xmm4, %xmm3
	movss	(%rax,%r12,4), %xmm8
	shufps	$0, %xmm8, %xmm8
	divps	%xmm4, %xmm2
	mulps	%xmm3, %xmm7
	mulps	%xmm3, %xmm7
	divps	%xmm4, %xmm1
	subps	%xmm8, %xmm7
	mulps	%xmm2, %xmm6
	mulps	%xmm2, %xmm6
	divps	%xmm4, %xmm0
	movaps	.LC3(%rip), %xmm4
	subps	%xmm8, %xmm6
	mulps	%xmm1, %xmm5
	mulps	%xmm1, %xmm5
	subps	%xmm8, %xmm5
	mulps	%xmm0, %xmm4
	mulps	%xmm0, %xmm4
	subps	%xmm8, %xmm4
	testq	%r12, %r12
	je	.L535
	movaps	%xmm7, %xmm14
	movaps	%xmm7, %xmm13
	movaps	%xmm7, %xmm11
	xorl	%r9d, %r9d
	comiss	456(%rsp), %xmm7
	shufps	$85, %xmm7, %xmm14
	unpckhps	%xmm7, %xmm13
	shufps	$255, %xmm7, %xmm7
	movaps	%xmm6, %xmm12
	movaps	%xmm6, %xmm9
	movaps	%xmm6, %xmm10
	shufps	$85, %xmm6, %xmm12
	unpckhps	%xmm6, %xmm9
	movaps	%xmm5, %xmm15
	movaps	%xmm4, %xmm8
	seta	%r9b
	xorl	%r8d, %r8d
	shufps	$85, %xmm5, %xmm15
	movaps	%xmm15, -24(%rsp)
	negl	%r9d
	movaps	%xmm9, -56(%rsp)
	comiss	460(%rsp), %xmm14
	movl	%r9d, 136(%rsp)
	seta	%r8b
	xorl	%edi, %edi
	negl	%r8d
	comiss	464(%rsp), %xmm13
	movl	%r8d, 140(%rsp)
	seta	%dil
	xorl	%esi, %esi
	negl	%edi
	comiss	468(%rsp), %xmm7
	movl	%edi, 144(%rsp)
	seta	%sil
	xorl	%ecx, %ecx
	negl	%esi
	comiss	472(%rsp), %xmm6
	shufps	$255, %xmm6, %xmm6
	movl	%esi, 148(%rsp)
	seta	%cl
	xorl	%edx, %edx
	negl	%ecx
	comiss	476(%rsp), %xmm12
	movl	%ecx, 152(%rsp)
	seta	%dl
	xorl	%eax, %eax
	negl	%edx
	comiss	480(%rsp), %xmm9
	movaps	%xmm5, %xmm9
	movl	%edx, 156(%rsp)
	seta	%al
	xorl	%r10d, %r10d
	negl	%eax
	comiss	484(%rsp), %xmm6
	movl	%eax, 160(%rsp)
	seta	%r10b
	negl	%r10d
	movl	%r10d, %r11d
	movl	%r10d, 28(%rsp)
	xorl	%r10d, %r10d
	comiss	488(%rsp), %xmm5
	seta	%r10b
	movl	%r10d, %ebx
	xorl	%r10d, %r10d
	negl	%ebx
	comiss	492(%rsp), %xmm15
	movaps	%xmm5, %xmm15
	unpckhps	%xmm5, %xmm15
	shufps	$255, %xmm5, %xmm5
	movaps	%xmm15, -40(%rsp)
	seta	%r10b
	movl	%r10d, %r13d
	xorl	%r10d, %r10d
	negl	%r13d
	comiss	496(%rsp), %xmm15
	movaps	%xmm4, %xmm15
	shufps	$85, %xmm4, %xmm15
	movaps	%xmm15, 8(%rsp)
	seta	%r10b
	movl	%r10d, %r14d
	xorl	%r10d, %r10d
	negl	%r14d
	comiss	500(%rsp), %xmm5
	seta	%r10b
	movl	%r10d, %r15d
	xorl	%r10d, %r10d
	negl	%r15d
	comiss	504(%rsp), %xmm4
	seta	%r10b
	negl	%r10d
	movl	%r10d, 64(%rsp)
	xorl	%r10d, %r10d
	comiss	508(%rsp), %xmm15
	movaps	%xmm4, %xmm15
	unpckhps	%xmm4, %xmm15
	shufps	$255, %xmm4, %xmm4
	movaps	%xmm15, -8(%rsp)
	seta	%r10b
	negl	%r10d
	movl	%r10d, 60(%rsp)
	xorl	%r10d, %r10d
	comiss	512(%rsp), %xmm15
	seta	%r10b
	negl	%r10d
	movl	%r10d, 56(%rsp)
	xorl	%r10d, %r10d
	comiss	516(%rsp), %xmm4
	movl	%r11d, 164(%rsp)
	movl	64(%rsp), %r11d
	movdqa	136(%rsp), %xmm15
	movl	%ebx, 168(%rsp)
	movl	%r11d, 184(%rsp)
	movl	60(%rsp), %r11d
	seta	%r10b
	movaps	%xmm15, 584(%rsp)
	negl	%r10d
	movdqa	152(%rsp), %xmm15
	movl	%r11d, 188(%rsp)
	movl	56(%rsp), %r11d
	movl	%r13d, 172(%rsp)
	movl	%r14d, 176(%rsp)
	movl	%r15d, 180(%rsp)
	movaps	%xmm15, 600(%rsp)
	movdqa	168(%rsp), %xmm15
	movl	%r11d, 192(%rsp)
	movl	%r10d, 196(%rsp)
	movaps	%xmm15, 616(%rsp)
	movdqa	184(%rsp), %xmm15
	movaps	%xmm15, 632(%rsp)
	movaps	%xmm3, %xmm15
	testl	%r9d, %r9d
	jne	.L460
	movss	520(%rsp), %xmm15
.L460:
	movss	%xmm15, 200(%rsp)
	testl	%r8d, %r8d
	je	.L461
	movaps	%xmm3, %xmm15
	shufps	$85, %xmm3, %xmm15
	movss	%xmm15, 204(%rsp)
	testl	%edi, %edi
	je	.L463
.L536:
	movaps	%xmm3, %xmm15
	unpckhps	%xmm3, %xmm15
.L464:
	movss	%xmm15, 208(%rsp)
	shufps	$255, %xmm3, %xmm3
	testl	%esi, %esi
	jne	.L466
	movss	532(%rsp), %xmm3
.L466:
	movss	%xmm3, 212(%rsp)
	movaps	%xmm2, %xmm3
	testl	%ecx, %ecx
	jne	.L468
	movss	536(%rsp), %xmm3
.L468:
	movss	%xmm3, 216(%rsp)
	testl	%edx, %edx
	je	.L469
	movaps	%xmm2, %xmm3
	shufps	$85, %xmm2, %xmm3
.L470:
	movss	%xmm3, 220(%rsp)
	testl	%eax, %eax
	je	.L471
	movaps	%xmm2, %xmm3
	unpckhps	%xmm2, %xmm3
.L472:
	movl	28(%rsp), %eax
	shufps	$255, %xmm2, %xmm2
	movss	%xmm3, 224(%rsp)
	testl	%eax, %eax
	jne	.L474
	movss	548(%rsp), %xmm2
.L474:
	movss	%xmm2, 228(%rsp)
	movaps	%xmm1, %xmm2
	testl	%ebx, %ebx
	jne	.L476
	movss	552(%rsp), %xmm2
.L476:
	movss	%xmm2, 232(%rsp)
	testl	%r13d, %r13d
	je	.L477
	movaps	%xmm1, %xmm2
	shufps	$85, %xmm1, %xmm2
.L478:
	movss	%xmm2, 236(%rsp)
	testl	%r14d, %r14d
	je	.L479
	movaps	%xmm1, %xmm2
	unpckhps	%xmm1, %xmm2
.L480:
	movss	%xmm2, 240(%rsp)
	shufps	$255, %xmm1, %xmm1
	testl	%r15d, %r15d
	jne	.L482
	movss	564(%rsp), %xmm1
.L482:
	movss	%xmm1, 244(%rsp)
	movl	64(%rsp), %eax
	movaps	%xmm0, %xmm1
	testl	%eax, %eax
	jne	.L484
	movss	568(%rsp), %xmm1
.L484:
	movss	%xmm1, 248(%rsp)
	movl	60(%rsp), %eax
	testl	%eax, %eax
	je	.L485
	movaps	%xmm0, %xmm1
	shufps	$85, %xmm0, %xmm1
.L486:
	movss	%xmm1, 252(%rsp)
	movl	56(%rsp), %eax
	testl	%eax, %eax
	je	.L487
	movaps	%xmm0, %xmm1
	unpckhps	%xmm0, %xmm1
.L488:
	movss	%xmm1, 256(%rsp)
	shufps	$255, %xmm0, %xmm0
	testl	%r10d, %r10d
	jne	.L490
	movss	580(%rsp), %xmm0
.L490:
	movdqa	200(%rsp), %xmm1
	movdqa	216(%rsp), %xmm2
	movss	%xmm0, 260(%rsp)
	movdqa	232(%rsp), %xmm3
	movaps	%xmm1, 520(%rsp)
	movdqa	248(%rsp), %xmm1
	movaps	%xmm2, 536(%rsp)
	movaps	%xmm3, 552(%rsp)
	movaps	%xmm1, 568(%rsp)
.L458:
	movl	636(%rsp), %r15d
	movl	588(%rsp), %r14d
	movaps	%xmm11, %xmm0
	movl	592(%rsp), %r13d
	movl	596(%rsp), %ebx
	movl	%r15d, 60(%rsp)
	movl	640(%rsp), %r15d
	movl	600(%rsp), %eax
	movl	604(%rsp), %r10d
	movl	%r15d, 56(%rsp)
	movl	584(%rsp), %r15d
	movl	%eax, 64(%rsp)
	movl	608(%rsp), %r9d
	testl	%r15d, %r15d
	movl	%r12d, %r15d
	cmove	392(%rsp), %r15d
	testl	%r14d, %r14d
	movl	612(%rsp), %r8d
	movl	616(%rsp), %edi
	movl	%r15d, 72(%rsp)
	movl	%r12d, %r15d
	cmove	396(%rsp), %r15d
	testl	%r13d, %r13d
	movl	620(%rsp), %esi
	movl	624(%rsp), %ecx
	movl	%r15d, 76(%rsp)
	movl	%r12d, %r15d
	cmove	400(%rsp), %r15d
	testl	%ebx, %ebx
	movl	628(%rsp), %edx
	movl	632(%rsp), %eax
	movl	%r15d, 80(%rsp)
	movl	%r12d, %r15d
	movl	644(%rsp), %r11d
	cmove	404(%rsp), %r15d
	movl	%r15d, 84(%rsp)
	movl	64(%rsp), %r15d
	testl	%r15d, %r15d
	movl	%r12d, %r15d
	cmove	408(%rsp), %r15d
	testl	%r10d, %r10d
	movl	%r15d, 88(%rsp)
	movl	%r12d, %r15d
	cmove	412(%rsp), %r15d
	testl	%r9d, %r9d
	movl	%r15d, 92(%rsp)
	movl	%r12d, %r15d
	cmove	416(%rsp), %r15d
	testl	%r8d, %r8d
	movdqa	72(%rsp), %xmm1
	movl	%r15d, 96(%rsp)
	movl	%r12d, %r15d
	cmove	420(%rsp), %r15d
	testl	%edi, %edi
	movaps	%xmm1, 392(%rsp)
	movl	%r15d, 100(%rsp)
	movl	%r12d, %r15d
	movdqa	88(%rsp), %xmm2
	cmove	424(%rsp), %r15d
	testl	%esi, %esi
	movaps	%xmm2, 408(%rsp)
	movl	%r15d, 104(%rsp)
	movl	%r12d, %r15d
	cmove	428(%rsp), %r15d
	testl	%ecx, %ecx
	movl	%r15d, 108(%rsp)
	movl	%r12d, %r15d
	cmove	432(%rsp), %r15d
	testl	%edx, %edx
	movl	%r15d, 112(%rsp)
	movl	%r12d, %r15d
	cmove	436(%rsp), %r15d
	testl	%eax, %eax
	movl	%r15d, 116(%rsp)
	movl	%r12d, %r15d
	movdqa	104(%rsp), %xmm3
	cmove	440(%rsp), %r15d
	movaps	%xmm3, 424(%rsp)
	movl	%r15d, 120(%rsp)
	movl	60(%rsp), %r15d
	testl	%r15d, %r15d
	movl	%r12d, %r15d
	cmove	444(%rsp), %r15d
	movl	%r15d, 124(%rsp)
	movl	56(%rsp), %r15d
	testl	%r15d, %r15d
	movl	%r12d, %r15d
	cmove	448(%rsp), %r15d
	testl	%r11d, %r11d
	movl	%r15d, 128(%rsp)
	movl	%r12d, %r15d
	cmove	452(%rsp), %r15d
	movl	%r15d, 132(%rsp)
	movl	584(%rsp), %r15d
	movdqa	120(%rsp), %xmm1
	movaps	%xmm1, 440(%rsp)
	testl	%r15d, %r15d
	jne	.L492
	movss	456(%rsp), %xmm0
.L492:
	testl	%r14d, %r14d
	jne	.L494
	movss	460(%rsp), %xmm14
.L494:
	testl	%r13d, %r13d
	jne	.L496
	movss	464(%rsp), %xmm13
.L496:
	testl	%ebx, %ebx
	jne	.L498
	movss	468(%rsp), %xmm7
.L498:
	movl	64(%rsp), %ebx
	movaps	%xmm10, %xmm1
	testl	%ebx, %ebx
	jne	.L500
	movss	472(%rsp), %xmm1
.L500:
	testl	%r10d, %r10d
	jne	.L502
	movss	476(%rsp), %xmm12
.L502:
	testl	%r9d, %r9d
	je	.L503
	movss	-56(%rsp), %xmm11
.L504:
	testl	%r8d, %r8d
	jne	.L506
	movss	484(%rsp), %xmm6
.L506:
	movaps	%xmm9, %xmm2
	testl	%edi, %edi
	jne	.L508
	movss	488(%rsp), %xmm2
.L508:
	testl	%esi, %esi
	je	.L509
	movss	-24(%rsp), %xmm10
.L510:
	testl	%ecx, %ecx
	je	.L511
	movss	-40(%rsp), %xmm9
.L512:
	testl	%edx, %edx
	jne	.L514
	movss	500(%rsp), %xmm5
.L514:
	movaps	%xmm8, %xmm3
	testl	%eax, %eax
	jne	.L516
	movss	504(%rsp), %xmm3
.L516:
	movl	60(%rsp), %edx
	testl	%edx, %edx
	je	.L517
	movss	8(%rsp), %xmm8
.L518:
	movl	56(%rsp), %eax
	testl	%eax, %eax
	je	.L519
	movss	-8(%rsp), %xmm15
.L520:
	testl	%r11d, %r11d
	jne	.L522
	movss	516(%rsp), %xmm4
.L522:
	movss	%xmm7, 212(%rsp)
	movq	48(%rsp), %rbx
	addq	$1, %r12
	movss	%xmm6, 228(%rsp)
	movss	%xmm0, 200(%rsp)
	movss	%xmm14, 204(%rsp)
	movss	%xmm13, 208(%rsp)
	movdqa	200(%rsp), %xmm6
	movss	%xmm1, 216(%rsp)
	movss	%xmm12, 220(%rsp)
	movss	%xmm11, 224(%rsp)
	movdqa	216(%rsp), %xmm7
	movss	%xmm2, 232(%rsp)
	movss	%xmm10, 236(%rsp)
	movss	%xmm9, 240(%rsp)
	movss	%xmm5, 244(%rsp)
	movss	%xmm3, 248(%rsp)
	movss	%xmm8, 252(%rsp)
	movss	%xmm15, 256(%rsp)
	movss	%xmm4, 260(%rsp)
	movaps	%xmm6, 456(%rsp)
	movdqa	232(%rsp), %xmm6
	movaps	%xmm7, 472(%rsp)
	movdqa	248(%rsp), %xmm7
	addq	%rbx, 40(%rsp)
	movaps	%xmm6, 488(%rsp)
	movaps	%xmm7, 504(%rsp)
	cmpq	%r12, 16(%rbp)
	jne	.L523
	movq	32(%rbp), %rdx
	movq	40(%rbp), %r14
.L454:
	movdqa	392(%rsp), %xmm6
	movdqa	408(%rsp), %xmm7
	movups	%xmm6, (%rdx)
	movdqa	424(%rsp), %xmm6
	movups	%xmm7, 16(%rdx)
	movdqa	440(%rsp), %xmm7
	movups	%xmm6, 32(%rdx)
	movdqa	520(%rsp), %xmm6
	movups	%xmm7, 48(%rdx)
	movdqa	536(%rsp), %xmm7
	movups	%xmm6, (%r14)
	movdqa	552(%rsp), %xmm6
	movups	%xmm7, 16(%r14)
	movdqa	568(%rsp), %xmm7
	movups	%xmm6, 32(%r14)
	movups	%xmm7, 48(%r14)
	leaq	-40(%rbp), %rsp
	popq	%rbx
	popq	%r12
	popq	%r13
	popq	%r14
	popq	%r15
	popq	%rbp
	.cfi_remember_state
	.cfi_def_cfa 7, 8
	ret
	.p2align 4,,10
	.p2align 3
.L519:
	.cfi_restore_state
	movss	512(%rsp), %xmm15
	jmp	.L520
	.p2align 4,,10
	.p2align 3
.L517:
	movss	508(%rsp), %xmm8
	jmp	.L518
	.p2align 4,,10
	.p2align 3
.L511:
	movss	496(%rsp), %xmm9
	jmp	.L512
	.p2align 4,,10
	.p2align 3
.L509:
	movss	492(%rsp), %xmm10
	jmp	.L510
	.p2align 4,,10
	.p2align 3
.L503:
	movss	480(%rsp), %xmm11
	jmp	.L504
	.p2align 4,,10
	.p2align 3
.L535:
	movaps	%xmm7, %xmm14
	movaps	%xmm7, %xmm13
	movaps	%xmm7, %xmm11
	xorl	%eax, %eax
	comiss	456(%rsp), %xmm7
	shufps	$85, %xmm7, %xmm14
	unpckhps	%xmm7, %xmm13
	shufps	$255, %xmm7, %xmm7
	movaps	%xmm6, %xmm12
	movaps	%xmm6, %xmm10
	movaps	%xmm2, 536(%rsp)
	movaps	%xmm6, %xmm2
	shufps	$85, %xmm6, %xmm12
	unpckhps	%xmm6, %xmm2
	movaps	%xmm5, %xmm9
	movaps	%xmm3, 520(%rsp)
	seta	%al
	movaps	%xmm5, %xmm3
	movaps	%xmm2, -56(%rsp)
	movaps	%xmm4, %xmm8
	negl	%eax
	shufps	$85, %xmm5, %xmm3
	movaps	%xmm1, 552(%rsp)
	movaps	%xmm5, %xmm1
	movl	%eax, 136(%rsp)
	xorl	%eax, %eax
	unpckhps	%xmm5, %xmm1
	comiss	460(%rsp), %xmm14
	movaps	%xmm3, -24(%rsp)
	movaps	%xmm1, -40(%rsp)
	movaps	%xmm0, 568(%rsp)
	seta	%al
	negl	%eax
	movl	%eax, 140(%rsp)
	xorl	%eax, %eax
	comiss	464(%rsp), %xmm13
	seta	%al
	negl	%eax
	movl	%eax, 144(%rsp)
	xorl	%eax, %eax
	comiss	468(%rsp), %xmm7
	seta	%al
	negl	%eax
	movl	%eax, 148(%rsp)
	xorl	%eax, %eax
	comiss	472(%rsp), %xmm6
	shufps	$255, %xmm6, %xmm6
	seta	%al
	negl	%eax
	movl	%eax, 152(%rsp)
	xorl	%eax, %eax
	comiss	476(%rsp), %xmm12
	seta	%al
	negl	%eax
	movl	%eax, 156(%rsp)
	xorl	%eax, %eax
	comiss	480(%rsp), %xmm2
	movaps	%xmm4, %xmm2
	shufps	$85, %xmm4, %xmm2
	seta	%al
	negl	%eax
	movl	%eax, 160(%rsp)
	xorl	%eax, %eax
	comiss	484(%rsp), %xmm6
	seta	%al
	negl	%eax
	movl	%eax, 164(%rsp)
	xorl	%eax, %eax
	comiss	488(%rsp), %xmm5
	shufps	$255, %xmm5, %xmm5
	seta	%al
	negl	%eax
	movl	%eax, 168(%rsp)
	xorl	%eax, %eax
	comiss	492(%rsp), %xmm3
	movaps	%xmm4, %xmm3
	unpckhps	%xmm4, %xmm3
	seta	%al
	negl	%eax
	movl	%eax, 172(%rsp)
	xorl	%eax, %eax
	comiss	496(%rsp), %xmm1
	seta	%al
	negl	%eax
	movl	%eax, 176(%rsp)
	xorl	%eax, %eax
	comiss	500(%rsp), %xmm5
	seta	%al
	negl	%eax
	movl	%eax, 180(%rsp)
	xorl	%eax, %eax
	comiss	504(%rsp), %xmm4
	shufps	$255, %xmm4, %xmm4
	seta	%al
	negl	%eax
	movl	%eax, 184(%rsp)
	xorl	%eax, %eax
	comiss	508(%rsp), %xmm2
	movdqa	136(%rsp), %xmm1
	movaps	%xmm2, 8(%rsp)
	movdqa	152(%rsp), %xmm2
	movaps	%xmm3, -8(%rsp)
	seta	%al
	movaps	%xmm1, 584(%rsp)
	movdqa	168(%rsp), %xmm1
	negl	%eax
	movaps	%xmm2, 600(%rsp)
	movl	%eax, 188(%rsp)
	xorl	%eax, %eax
	comiss	512(%rsp), %xmm3
	movaps	%xmm1, 616(%rsp)
	seta	%al
	negl	%eax
	movl	%eax, 192(%rsp)
	xorl	%eax, %eax
	comiss	516(%rsp), %xmm4
	seta	%al
	negl	%eax
	movl	%eax, 196(%rsp)
	movdqa	184(%rsp), %xmm2
	movaps	%xmm2, 632(%rsp)
	jmp	.L458
	.p2align 4,,10
	.p2align 3
.L485:
	movss	572(%rsp), %xmm1
	jmp	.L486
	.p2align 4,,10
	.p2align 3
.L479:
	movss	560(%rsp), %xmm2
	jmp	.L480
	.p2align 4,,10
	.p2align 3
.L487:
	movss	576(%rsp), %xmm1
	jmp	.L488
	.p2align 4,,10
	.p2align 3
.L461:
	movss	524(%rsp), %xmm15
	movss	%xmm15, 204(%rsp)
	testl	%edi, %edi
	jne	.L536
.L463:
	movss	528(%rsp), %xmm15
	jmp	.L464
	.p2align 4,,10
	.p2align 3
.L477:
	movss	556(%rsp), %xmm2
	jmp	.L478
	.p2align 4,,10
	.p2align 3
.L471:
	movss	544(%rsp), %xmm3
	jmp	.L472
	.p2align 4,,10
	.p2align 3
.L469:
	movss	540(%rsp), %xmm3
	jmp	.L470
.L525:
	xorl	%eax, %eax
	jmp	.L449
.L527:
	pxor	%xmm0, %xmm0
	movaps	%xmm0, %xmm1
	movaps	%xmm0, %xmm2
	movaps	%xmm0, %xmm3
	jmp	.L455
.L526:
	pxor	%xmm0, %xmm0
	movaps	%xmm0, 392(%rsp)
	movaps	%xmm0, 408(%rsp)
	movaps	%xmm0, 424(%rsp)
	movaps	%xmm0, 440(%rsp)
	movaps	%xmm0, 520(%rsp)
	movaps	%xmm0, 536(%rsp)
	movaps	%xmm0, 552(%rsp)
	movaps	%xmm0, 568(%rsp)
	jmp	.L454
	.cfi_endproc
.LFE30:
	.size	_ZN7tfgmvae12_GLOBAL__N_118nearest_componentsEPKfllS2_S2_S2_lPfPiS3_, .-_ZN7tfgmvae12_GLOBAL__N_118nearest_componentsEPKfllS2_S2_S2_lPfPiS3_
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_111damped_stepEPKfS2_lddPdS3_Pf, @function
_ZN7tfgmvae12_GLOBAL__N_111damped_stepEPKfS2_lddPdS3_Pf:
.LFB25:
	.cfi_startproc
	testq	%rdx, %rdx
	jle	.L614
	pushq	%r15
	.cfi_def_cfa_offset 16
	.cfi_offset 15, -16
	movq	%rcx, %r10
	leaq	1(%rdx), %rcx
	movq	%rdx, %r15
	pushq	%r14
	.cfi_def_cfa_offset 24
	.cfi_offset 14, -24
	leaq	0(,%rcx,8), %rax
	movq	%rdi, %r11
	movq	%r8, %r14
	pushq	%r13
	.cfi_def_cfa_offset 32
	.cfi_offset 13, -32
	movq	.LC5(%rip), %xmm5
	movq	%rdi, %r8
	movq	%r10, %rdx
	pushq	%r12
	.cfi_def_cfa_offset 40
	.cfi_offset 12, -40
	leaq	-1(%r15), %r13
	movq	%r9, %r12
	movapd	%xmm0, %xmm4
	pushq	%rbp
	.cfi_def_cfa_offset 48
	.cfi_offset 6, -48
	leaq	0(,%rcx,4), %rbp
	xorl	%r9d, %r9d
	xorl	%edi, %edi
	pushq	%rbx
	.cfi_def_cfa_offset 56
	.cfi_offset 3, -56
	movq	%r10, %rbx
	movq	%rax, -112(%rsp)
	movq	%rcx, -104(%rsp)
	movq	%rbp, -120(%rsp)
	movq	%r13, -64(%rsp)
	movl	$1, %r13d
	movq	%r12, -96(%rsp)
	movq	%rax, %r12
	.p2align 4,,10
	.p2align 3
.L539:
	movq	-64(%rsp), %rax
	movq	%r15, %rbp
	subq	%rdi, %rbp
	cmpq	%rdi, %r15
	cmovle	%r13, %rbp
	subq	%rdi, %rax
	cmpq	$2, %rax
	jbe	.L572
	cmpq	%rdi, %r15
	jle	.L572
	movq	%rbp, %rcx
	xorl	%eax, %eax
	shrq	$2, %rcx
	salq	$4, %rcx
	.p2align 4,,10
	.p2align 3
.L540:
	movups	(%r8,%rax), %xmm0
	movhlps	%xmm0, %xmm2
	cvtps2pd	%xmm0, %xmm3
	movups	%xmm3, (%rdx,%rax,2)
	cvtps2pd	%xmm2, %xmm0
	movups	%xmm0, 16(%rdx,%rax,2)
	addq	$16, %rax
	cmpq	%rax, %rcx
	jne	.L540
	movq	%rbp, %rax
	andq	$-4, %rax
	addq	%rdi, %rax
	andl	$3, %ebp
	je	.L541
.L545:
	leaq	(%r9,%rax), %rcx
	pxor	%xmm0, %xmm0
	cvtss2sd	(%r11,%rcx,4), %xmm0
	movsd	%xmm0, (%r10,%rcx,8)
	leaq	1(%rax), %rcx
	cmpq	%rcx, %r15
	jle	.L541
	addq	%r9, %rcx
	pxor	%xmm0, %xmm0
	addq	$2, %rax
	cvtss2sd	(%r11,%rcx,4), %xmm0
	movsd	%xmm0, (%r10,%rcx,8)
	cmpq	%rax, %r15
	jle	.L541
	addq	%r9, %rax
	pxor	%xmm0, %xmm0
	cvtss2sd	(%r11,%rax,4), %xmm0
	movsd	%xmm0, (%r10,%rax,8)
.L541:
	movsd	(%rbx), %xmm3
	movq	%xmm1, %rcx
	ucomisd	%xmm1, %xmm3
	movq	%xmm3, %rax
	cmovbe	%rcx, %rax
	movq	-120(%rsp), %rcx
	addq	%r15, %r9
	addq	%r12, %rdx
	movq	%rax, %xmm0
	leaq	1(%rdi), %rax
	addq	%rcx, %r8
	mulsd	%xmm4, %xmm0
	addsd	%xmm3, %xmm0
	movsd	%xmm0, (%rbx)
	pxor	%xmm0, %xmm0
	addq	%r12, %rbx
	cvtss2sd	(%rsi,%rdi,4), %xmm0
	xorpd	%xmm5, %xmm0
	movsd	%xmm0, (%r14,%rdi,8)
	cmpq	%rax, %r15
	je	.L544
	movq	%rax, %rdi
	jmp	.L539
.L544:
	movq	%rax, %rsi
	movq	%rax, -32(%rsp)
	movq	-112(%rsp), %rax
	movq	%r10, %r8
	movq	-104(%rsp), %rcx
	movq	-96(%rsp), %r12
	xorl	%r13d, %r13d
	xorl	%r9d, %r9d
	leaq	-8(%rax), %rbx
	movq	%r15, -120(%rsp)
	pxor	%xmm5, %xmm5
	movq	%rsi, %r15
	leaq	(%r10,%rbx), %rax
	movq	%rbx, -104(%rsp)
	subq	%r10, %rbx
	movsd	.LC7(%rip), %xmm4
	movq	%rax, -56(%rsp)
	movq	%rbx, %rax
	movsd	.LC8(%rip), %xmm6
	addq	$8, %rax
	movq	%rcx, -24(%rsp)
	movq	%rax, -48(%rsp)
	movl	$16, %eax
	subq	%r10, %rax
	movq	%r12, -16(%rsp)
	movq	%rax, -40(%rsp)
	leaq	-8(%r10), %rax
	movq	%rax, -96(%rsp)
	.p2align 4,,10
	.p2align 3
.L560:
	movsd	(%r8), %xmm0
	leaq	0(,%r13,8), %rdx
	leaq	(%r10,%rdx), %rcx
	ucomisd	%xmm5, %xmm0
	jbe	.L573
	ucomisd	%xmm0, %xmm4
	jbe	.L573
	sqrtsd	%xmm0, %xmm0
	movapd	%xmm6, %xmm3
	divsd	%xmm0, %xmm3
	cmpq	%r9, %r15
	jle	.L548
	movq	-120(%rsp), %rsi
	subq	%r9, %rsi
	cmpq	$1, %rsi
	je	.L574
	movq	%rsi, %r11
	movapd	%xmm3, %xmm1
	movq	%r8, %rax
	shrq	%r11
	unpcklpd	%xmm1, %xmm1
	salq	$4, %r11
	addq	%r8, %r11
	.p2align 4,,10
	.p2align 3
.L550:
	movupd	(%rax), %xmm0
	addq	$16, %rax
	mulpd	%xmm1, %xmm0
	movups	%xmm0, -16(%rax)
	cmpq	%r11, %rax
	jne	.L550
	testb	$1, %sil
	je	.L548
	andq	$-2, %rsi
	leaq	(%rsi,%r9), %rax
.L549:
	leaq	(%rcx,%rax,8), %rax
	movsd	(%rax), %xmm0
	mulsd	%xmm3, %xmm0
	movsd	%xmm0, (%rax)
.L548:
	mulsd	(%r14,%r9,8), %xmm3
	leaq	1(%r9), %rax
	movsd	%xmm3, (%r14,%r9,8)
	cmpq	%r9, %rdi
	je	.L552
	movq	-56(%rsp), %rbx
	movq	%rax, -88(%rsp)
	movq	%rax, %rsi
	movq	%r8, -80(%rsp)
	addq	%rbx, %rdx
	movq	-48(%rsp), %rbx
	movq	%r13, -72(%rsp)
	leaq	(%rbx,%r8), %r12
	movq	-40(%rsp), %rbx
	leaq	(%rbx,%r8), %rbp
	.p2align 4,,10
	.p2align 3
.L559:
	movq	-120(%rsp), %r9
	movq	%rdx, %rbx
	movsd	(%rcx,%rsi,8), %xmm1
	subq	%r10, %rbx
	subq	%rsi, %r9
	cmpq	%rsi, %r15
	jle	.L575
	cmpq	$1, %r9
	je	.L575
	cmpq	%r12, %rbp
	jne	.L554
.L575:
	movq	%rsi, %rax
	.p2align 4,,10
	.p2align 3
.L555:
	movsd	(%rcx,%rax,8), %xmm2
	movsd	(%rdx,%rax,8), %xmm0
	movq	%rax, %r8
	mulsd	%xmm1, %xmm2
	subsd	%xmm2, %xmm0
	movsd	%xmm0, (%rdx,%rax,8)
	addq	$1, %rax
	cmpq	%r8, %rdi
	jg	.L555
	.p2align 4,,10
	.p2align 3
.L558:
	mulsd	%xmm3, %xmm1
	movsd	(%r14,%rsi,8), %xmm0
	leaq	1(%rsi), %rax
	addq	$8, %rbp
	movq	-104(%rsp), %rbx
	addq	%rbx, %rdx
	movq	-112(%rsp), %rbx
	subsd	%xmm1, %xmm0
	addq	%rbx, %r12
	movsd	%xmm0, (%r14,%rsi,8)
	cmpq	%rdi, %rsi
	je	.L617
	movq	%rax, %rsi
	jmp	.L559
	.p2align 4,,10
	.p2align 3
.L554:
	cmpq	%rsi, %r15
	movapd	%xmm1, %xmm7
	leaq	(%r10,%r12), %r8
	movl	$1, %eax
	cmovle	%rax, %r9
	movq	-96(%rsp), %rax
	unpcklpd	%xmm7, %xmm7
	movq	%r9, %r11
	leaq	(%rax,%rbp), %r13
	xorl	%eax, %eax
	shrq	%r11
	salq	$4, %r11
	.p2align 4,,10
	.p2align 3
.L556:
	movupd	0(%r13,%rax), %xmm2
	movupd	(%r8,%rax), %xmm0
	mulpd	%xmm7, %xmm2
	subpd	%xmm2, %xmm0
	movups	%xmm0, (%r8,%rax)
	addq	$16, %rax
	cmpq	%r11, %rax
	jne	.L556
	movq	%r9, %rax
	andq	$-2, %rax
	addq	%rsi, %rax
	andl	$1, %r9d
	je	.L558
	movsd	(%rcx,%rax,8), %xmm2
	leaq	(%rbx,%rax,8), %r8
	addq	%r10, %r8
	mulsd	%xmm1, %xmm2
	movsd	(%r8), %xmm0
	subsd	%xmm2, %xmm0
	movsd	%xmm0, (%r8)
	jmp	.L558
	.p2align 4,,10
	.p2align 3
.L617:
	movq	-80(%rsp), %r8
	movq	-88(%rsp), %rax
	movq	-72(%rsp), %r13
	addq	%rbx, %r8
	movq	-120(%rsp), %rbx
	movq	%rax, %r9
	addq	%rbx, %r13
	jmp	.L560
.L574:
	movq	%r9, %rax
	jmp	.L549
.L572:
	movq	%rdi, %rax
	jmp	.L545
.L573:
	popq	%rbx
	.cfi_remember_state
	.cfi_def_cfa_offset 48
	xorl	%eax, %eax
	popq	%rbp
	.cfi_def_cfa_offset 40
	popq	%r12
	.cfi_def_cfa_offset 32
	popq	%r13
	.cfi_def_cfa_offset 24
	popq	%r14
	.cfi_def_cfa_offset 16
	popq	%r15
	.cfi_def_cfa_offset 8
	ret
.L552:
	.cfi_restore_state
	movq	-24(%rsp), %rcx
	movq	-120(%rsp), %r15
	movq	%rdi, -120(%rsp)
	xorl	%r11d, %r11d
	movq	-16(%rsp), %r12
	movq	-112(%rsp), %r13
	imulq	%rdi, %rcx
	movq	%r15, %rax
	movq	-32(%rsp), %rdi
	movq	%r15, %rdx
	notq	%rax
	leaq	0(,%rax,8), %rbp
	leaq	(%r10,%rcx,8), %rbx
	movq	-64(%rsp), %rcx
	imulq	%r15, %rcx
	leaq	(%r15,%rcx), %rax
	leaq	(%r10,%rax,8), %r8
.L565:
	movsd	-8(%r14,%rdx,8), %xmm0
	movq	%rdx, %rax
	cmpq	%rdi, %rdx
	jge	.L561
	cmpq	$1, %r11
	je	.L562
	movq	%r11, %rsi
	leaq	(%r14,%rdx,8), %r9
	xorl	%eax, %eax
	shrq	%rsi
	salq	$4, %rsi
	.p2align 4,,10
	.p2align 3
.L563:
	movupd	(%r9,%rax), %xmm1
	movupd	(%r8,%rax), %xmm6
	addq	$16, %rax
	mulpd	%xmm6, %xmm1
	subsd	%xmm1, %xmm0
	unpckhpd	%xmm1, %xmm1
	subsd	%xmm1, %xmm0
	cmpq	%rax, %rsi
	jne	.L563
	testb	$1, %r11b
	je	.L561
	movq	%r11, %rax
	andq	$-2, %rax
	addq	%rdx, %rax
.L562:
	leaq	(%rcx,%rax), %rsi
	movsd	(%r10,%rsi,8), %xmm1
	mulsd	(%r14,%rax,8), %xmm1
	subsd	%xmm1, %xmm0
.L561:
	divsd	(%rbx), %xmm0
	addq	$1, %r11
	subq	%r13, %rbx
	subq	%r15, %rcx
	movsd	%xmm0, -8(%r14,%rdx,8)
	addq	%rbp, %r8
	subq	$1, %rdx
	jne	.L565
	cmpq	$2, -64(%rsp)
	movq	-120(%rsp), %rdi
	jbe	.L577
	movq	%r15, %rax
	shrq	$2, %rax
	salq	$4, %rax
.L568:
	movupd	(%r14,%rdx,2), %xmm4
	movupd	16(%r14,%rdx,2), %xmm5
	cvtpd2ps	%xmm4, %xmm0
	cvtpd2ps	%xmm5, %xmm1
	movlhps	%xmm1, %xmm0
	movups	%xmm0, (%r12,%rdx)
	addq	$16, %rdx
	cmpq	%rax, %rdx
	jne	.L568
	movq	%r15, %rax
	andq	$-4, %rax
	andl	$3, %r15d
	je	.L538
.L567:
	pxor	%xmm0, %xmm0
	leaq	0(,%rax,8), %rcx
	leaq	0(,%rax,4), %rdx
	cvtsd2ss	(%r14,%rax,8), %xmm0
	movss	%xmm0, (%r12,%rax,4)
	cmpq	%rax, %rdi
	jle	.L538
	pxor	%xmm0, %xmm0
	addq	$2, %rax
	cvtsd2ss	8(%r14,%rcx), %xmm0
	movss	%xmm0, 4(%r12,%rdx)
	cmpq	%rax, -32(%rsp)
	jle	.L538
	pxor	%xmm0, %xmm0
	cvtsd2ss	16(%r14,%rcx), %xmm0
	movss	%xmm0, 8(%r12,%rdx)
.L538:
	popq	%rbx
	.cfi_def_cfa_offset 48
	movl	$1, %eax
	popq	%rbp
	.cfi_def_cfa_offset 40
	popq	%r12
	.cfi_def_cfa_offset 32
	popq	%r13
	.cfi_def_cfa_offset 24
	popq	%r14
	.cfi_def_cfa_offset 16
	popq	%r15
	.cfi_def_cfa_offset 8
	ret
.L614:
	.cfi_restore 3
	.cfi_restore 6
	.cfi_restore 12
	.cfi_restore 13
	.cfi_restore 14
	.cfi_restore 15
	movl	$1, %eax
	ret
.L577:
	.cfi_def_cfa_offset 56
	.cfi_offset 3, -56
	.cfi_offset 6, -48
	.cfi_offset 12, -40
	.cfi_offset 13, -32
	.cfi_offset 14, -24
	.cfi_offset 15, -16
	xorl	%eax, %eax
	jmp	.L567
	.cfi_endproc
.LFE25:
	.size	_ZN7tfgmvae12_GLOBAL__N_111damped_stepEPKfS2_lddPdS3_Pf, .-_ZN7tfgmvae12_GLOBAL__N_111damped_stepEPKfS2_lddPdS3_Pf
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_18activateEPfllPKflNS_10ActivationEfS1_, @function
_ZN7tfgmvae12_GLOBAL__N_18activateEPfllPKflNS_10ActivationEfS1_:
.LFB15:
	.cfi_startproc
	pushq	%r15
	.cfi_def_cfa_offset 16
	.cfi_offset 15, -16
	movq	%rdi, %rax
	movq	%rsi, %r15
	pushq	%r14
	.cfi_def_cfa_offset 24
	.cfi_offset 14, -24
	pushq	%r13
	.cfi_def_cfa_offset 32
	.cfi_offset 13, -32
	movq	%rcx, %r13
	pushq	%r12
	.cfi_def_cfa_offset 40
	.cfi_offset 12, -40
	pushq	%rbp
	.cfi_def_cfa_offset 48
	.cfi_offset 6, -48
	pushq	%rbx
	.cfi_def_cfa_offset 56
	.cfi_offset 3, -56
	movq	%rdx, %rbx
	subq	$240, %rsp
	.cfi_def_cfa_offset 296
	movq	%r8, 200(%rsp)
	movq	296(%rsp), %rbp
	testl	%r9d, %r9d
	jne	.L619
	testq	%rcx, %rcx
	jne	.L619
.L618:
	addq	$240, %rsp
	.cfi_remember_state
	.cfi_def_cfa_offset 56
	popq	%rbx
	.cfi_def_cfa_offset 48
	popq	%rbp
	.cfi_def_cfa_offset 40
	popq	%r12
	.cfi_def_cfa_offset 32
	popq	%r13
	.cfi_def_cfa_offset 24
	popq	%r14
	.cfi_def_cfa_offset 16
	popq	%r15
	.cfi_def_cfa_offset 8
	ret
	.p2align 4,,10
	.p2align 3
.L619:
	.cfi_restore_state
	cmpl	$10, %r9d
	ja	.L618
	leaq	.L622(%rip), %rcx
	movl	%r9d, %r9d
	movslq	(%rcx,%r9,4), %rdx
	addq	%rcx, %rdx
	testq	%r15, %r15
	jmp	*%rdx
	.section	.rodata
	.align 4
	.align 4
.L622:
	.long	.L632-.L622
	.long	.L631-.L622
	.long	.L630-.L622
	.long	.L629-.L622
	.long	.L628-.L622
	.long	.L627-.L622
	.long	.L626-.L622
	.long	.L625-.L622
	.long	.L624-.L622
	.long	.L623-.L622
	.long	.L621-.L622
	.text
	.p2align 4,,10
	.p2align 3
.L623:
	jle	.L618
	movq	%rbx, %rdx
	movq	%rbx, %r11
	leaq	0(,%rbx,4), %rbp
	xorl	%ecx, %ecx
	shrq	$2, %rdx
	movq	%rax, %r9
	leaq	-1(%rbx), %r14
	andq	$-4, %r11
	salq	$4, %rdx
	xorl	%edi, %edi
	xorl	%r10d, %r10d
	movss	.LC18(%rip), %xmm13
	movss	.LC115(%rip), %xmm14
	movq	%rdx, %r12
	.p2align 4,,10
	.p2align 3
.L859:
	pxor	%xmm1, %xmm1
	testq	%r13, %r13
	je	.L838
	movss	0(%r13,%rdi,4), %xmm1
.L838:
	testq	%rbx, %rbx
	jle	.L845
	cmpq	$2, %r14
	jbe	.L926
	movss	.LC20(%rip), %xmm7
	movaps	%xmm1, %xmm15
	leaq	(%r9,%r12), %rsi
	movss	.LC22(%rip), %xmm6
	shufps	$0, %xmm15, %xmm15
	movd	%xmm1, %r8d
	movq	%r9, %rdx
	movss	.LC18(%rip), %xmm12
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, 8(%rsp)
	movss	.LC24(%rip), %xmm7
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm15, %xmm1
	pxor	%xmm11, %xmm11
	shufps	$0, %xmm12, %xmm12
	movaps	%xmm6, 168(%rsp)
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, 152(%rsp)
	movss	.LC28(%rip), %xmm7
	movss	.LC26(%rip), %xmm6
	movss	.LC30(%rip), %xmm10
	movss	.LC76(%rip), %xmm9
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, 120(%rsp)
	shufps	$0, %xmm6, %xmm6
	movss	.LC34(%rip), %xmm7
	movaps	%xmm6, 136(%rsp)
	shufps	$0, %xmm10, %xmm10
	shufps	$0, %xmm9, %xmm9
	movss	.LC32(%rip), %xmm6
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, 88(%rsp)
	movaps	%xmm10, %xmm15
	movss	.LC38(%rip), %xmm7
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm6, 104(%rsp)
	movaps	%xmm9, %xmm10
	movss	.LC36(%rip), %xmm6
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, 56(%rsp)
	movss	.LC42(%rip), %xmm7
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm6, 72(%rsp)
	movss	.LC40(%rip), %xmm6
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, 24(%rsp)
	movss	.LC9(%rip), %xmm7
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm6, 40(%rsp)
	movss	.LC14(%rip), %xmm6
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -120(%rsp)
	movss	.LC113(%rip), %xmm7
	shufps	$0, %xmm6, %xmm6
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -104(%rsp)
	movss	.LC115(%rip), %xmm7
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -88(%rsp)
	movss	.LC117(%rip), %xmm7
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -72(%rsp)
	movss	.LC119(%rip), %xmm7
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -56(%rsp)
	movss	.LC121(%rip), %xmm7
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -40(%rsp)
	movss	.LC123(%rip), %xmm7
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -24(%rsp)
	movss	.LC125(%rip), %xmm7
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -8(%rsp)
	.p2align 4,,10
	.p2align 3
.L843:
	movups	(%rdx), %xmm3
	movaps	8(%rsp), %xmm7
	addq	$16, %rdx
	movaps	136(%rsp), %xmm8
	addps	%xmm1, %xmm3
	movaps	%xmm3, %xmm0
	movaps	%xmm3, %xmm4
	movaps	%xmm3, %xmm2
	cmpnltps	%xmm11, %xmm0
	xorps	%xmm10, %xmm4
	andps	%xmm0, %xmm2
	andnps	%xmm4, %xmm0
	movaps	152(%rsp), %xmm4
	orps	%xmm2, %xmm0
	movaps	%xmm0, %xmm2
	addps	%xmm0, %xmm2
	cmpltps	-88(%rsp), %xmm0
	mulps	%xmm2, %xmm7
	movaps	%xmm2, %xmm5
	movaps	%xmm2, %xmm9
	addps	168(%rsp), %xmm7
	cmpnltps	%xmm12, %xmm9
	addps	%xmm7, %xmm4
	paddd	.LC44(%rip), %xmm7
	pslld	$23, %xmm7
	mulps	%xmm4, %xmm8
	mulps	120(%rsp), %xmm4
	subps	%xmm8, %xmm5
	movaps	%xmm15, %xmm8
	cmpnltps	%xmm2, %xmm8
	addps	%xmm4, %xmm5
	movaps	%xmm15, %xmm4
	cmpltps	%xmm2, %xmm4
	cmpltps	%xmm12, %xmm2
	pand	%xmm9, %xmm8
	pand	%xmm9, %xmm4
	pandn	%xmm8, %xmm4
	movaps	104(%rsp), %xmm8
	mulps	%xmm5, %xmm8
	addps	88(%rsp), %xmm8
	mulps	%xmm5, %xmm8
	addps	72(%rsp), %xmm8
	mulps	%xmm5, %xmm8
	addps	56(%rsp), %xmm8
	mulps	%xmm5, %xmm8
	addps	40(%rsp), %xmm8
	mulps	%xmm5, %xmm8
	addps	24(%rsp), %xmm8
	mulps	%xmm5, %xmm8
	mulps	%xmm5, %xmm8
	addps	%xmm5, %xmm8
	movaps	-104(%rsp), %xmm5
	addps	%xmm6, %xmm8
	mulps	%xmm7, %xmm8
	movaps	%xmm6, %xmm7
	addps	%xmm6, %xmm8
	divps	%xmm8, %xmm5
	subps	%xmm5, %xmm7
	movaps	-120(%rsp), %xmm5
	andps	%xmm2, %xmm5
	andps	%xmm4, %xmm7
	andnps	%xmm6, %xmm4
	orps	%xmm7, %xmm4
	andnps	%xmm4, %xmm2
	orps	%xmm5, %xmm2
	movaps	%xmm3, %xmm5
	cmpltps	%xmm11, %xmm5
	movaps	%xmm2, %xmm4
	xorps	%xmm10, %xmm4
	andps	%xmm5, %xmm4
	andnps	%xmm2, %xmm5
	movaps	-72(%rsp), %xmm2
	orps	%xmm4, %xmm5
	movaps	%xmm3, %xmm4
	mulps	%xmm3, %xmm4
	mulps	%xmm4, %xmm2
	addps	-56(%rsp), %xmm2
	mulps	%xmm4, %xmm2
	addps	-40(%rsp), %xmm2
	mulps	%xmm4, %xmm2
	addps	-24(%rsp), %xmm2
	mulps	%xmm4, %xmm2
	mulps	%xmm3, %xmm4
	addps	-8(%rsp), %xmm2
	mulps	%xmm4, %xmm2
	addps	%xmm3, %xmm2
	andps	%xmm0, %xmm2
	andnps	%xmm5, %xmm0
	orps	%xmm2, %xmm0
	movups	%xmm0, -16(%rdx)
	cmpq	%rdx, %rsi
	jne	.L843
	movd	%r8d, %xmm1
	cmpq	%r11, %rbx
	je	.L845
	movq	%r11, %r8
	movq	%r11, %rdx
.L842:
	movq	%rbx, %rsi
	subq	%r8, %rsi
	cmpq	$1, %rsi
	je	.L847
	addq	%rcx, %r8
	movaps	%xmm1, %xmm0
	xorps	%xmm7, %xmm7
	movq	.LC94(%rip), %xmm6
	leaq	(%rax,%r8,4), %r8
	shufps	$0xe0, %xmm0, %xmm0
	movq	.LC48(%rip), %xmm10
	movq	.LC51(%rip), %xmm5
	movq	.LC47(%rip), %xmm8
	movq	(%r8), %xmm4
	addps	%xmm0, %xmm4
	movaps	%xmm4, %xmm2
	movaps	%xmm4, %xmm3
	movaps	%xmm4, %xmm0
	cmpnltps	%xmm7, %xmm2
	xorps	%xmm6, %xmm3
	andps	%xmm2, %xmm0
	andnps	%xmm3, %xmm2
	orps	%xmm0, %xmm2
	movq	.LC49(%rip), %xmm0
	movaps	%xmm2, %xmm3
	addps	%xmm2, %xmm3
	mulps	%xmm3, %xmm10
	movaps	%xmm3, %xmm9
	movaps	%xmm3, %xmm11
	cmpnltps	%xmm8, %xmm11
	addps	%xmm0, %xmm10
	movq	.LC50(%rip), %xmm0
	addps	%xmm10, %xmm0
	mulps	%xmm0, %xmm5
	subps	%xmm5, %xmm9
	movq	.LC52(%rip), %xmm5
	mulps	%xmm5, %xmm0
	addps	%xmm0, %xmm9
	movq	.LC53(%rip), %xmm0
	movaps	%xmm0, %xmm5
	cmpnltps	%xmm3, %xmm0
	cmpltps	%xmm3, %xmm5
	cmpltps	%xmm8, %xmm3
	pand	%xmm11, %xmm0
	pand	%xmm11, %xmm5
	movq	.LC56(%rip), %xmm11
	pandn	%xmm0, %xmm5
	movq	.LC55(%rip), %xmm0
	mulps	%xmm9, %xmm0
	addps	%xmm11, %xmm0
	movq	.LC57(%rip), %xmm11
	mulps	%xmm9, %xmm0
	addps	%xmm11, %xmm0
	movq	.LC58(%rip), %xmm11
	mulps	%xmm9, %xmm0
	addps	%xmm11, %xmm0
	movq	.LC59(%rip), %xmm11
	mulps	%xmm9, %xmm0
	addps	%xmm11, %xmm0
	movq	.LC60(%rip), %xmm11
	mulps	%xmm9, %xmm0
	addps	%xmm11, %xmm0
	movq	.LC62(%rip), %xmm11
	paddd	%xmm11, %xmm10
	mulps	%xmm9, %xmm0
	pslld	$23, %xmm10
	mulps	%xmm9, %xmm0
	addps	%xmm9, %xmm0
	movq	.LC61(%rip), %xmm9
	addps	%xmm9, %xmm0
	mulps	%xmm10, %xmm0
	movq	.LC130(%rip), %xmm10
	addps	%xmm9, %xmm0
	movlhps	%xmm9, %xmm0
	divps	%xmm0, %xmm10
	movaps	%xmm9, %xmm0
	subps	%xmm10, %xmm0
	andps	%xmm5, %xmm0
	andnps	%xmm9, %xmm5
	orps	%xmm0, %xmm5
	movq	.LC63(%rip), %xmm0
	andps	%xmm3, %xmm0
	andnps	%xmm5, %xmm3
	movq	.LC133(%rip), %xmm5
	orps	%xmm0, %xmm3
	xorps	%xmm3, %xmm6
	movaps	%xmm6, %xmm0
	movaps	%xmm4, %xmm6
	cmpltps	%xmm7, %xmm6
	andps	%xmm6, %xmm0
	andnps	%xmm3, %xmm6
	movaps	%xmm4, %xmm3
	mulps	%xmm4, %xmm3
	orps	%xmm0, %xmm6
	movq	.LC132(%rip), %xmm0
	mulps	%xmm3, %xmm0
	addps	%xmm5, %xmm0
	movq	.LC134(%rip), %xmm5
	mulps	%xmm3, %xmm0
	addps	%xmm5, %xmm0
	movq	.LC135(%rip), %xmm5
	mulps	%xmm3, %xmm0
	addps	%xmm5, %xmm0
	movq	.LC136(%rip), %xmm5
	mulps	%xmm3, %xmm0
	mulps	%xmm4, %xmm3
	addps	%xmm5, %xmm0
	mulps	%xmm3, %xmm0
	movq	.LC131(%rip), %xmm3
	cmpltps	%xmm3, %xmm2
	addps	%xmm4, %xmm0
	andps	%xmm2, %xmm0
	andnps	%xmm6, %xmm2
	orps	%xmm0, %xmm2
	movlps	%xmm2, (%r8)
	testb	$1, %sil
	je	.L845
	andq	$-2, %rsi
	addq	%rsi, %rdx
.L847:
	addq	%rcx, %rdx
	pxor	%xmm0, %xmm0
	leaq	(%rax,%rdx,4), %rdx
	addss	(%rdx), %xmm1
	comiss	%xmm1, %xmm0
	ja	.L1101
	movaps	%xmm1, %xmm0
	movaps	%xmm1, %xmm2
	addss	%xmm1, %xmm0
	ucomiss	%xmm0, %xmm13
	jbe	.L857
	movss	.LC9(%rip), %xmm0
.L853:
	comiss	%xmm2, %xmm14
	jbe	.L851
	movaps	%xmm1, %xmm0
	movss	.LC117(%rip), %xmm2
	mulss	%xmm1, %xmm0
	mulss	%xmm0, %xmm2
	addss	.LC119(%rip), %xmm2
	mulss	%xmm0, %xmm2
	subss	.LC138(%rip), %xmm2
	mulss	%xmm0, %xmm2
	addss	.LC123(%rip), %xmm2
	mulss	%xmm0, %xmm2
	mulss	%xmm1, %xmm0
	subss	.LC139(%rip), %xmm2
	mulss	%xmm2, %xmm0
	addss	%xmm1, %xmm0
.L851:
	movss	%xmm0, (%rdx)
.L845:
	addq	$1, %rdi
	addq	$1, %r10
	addq	%rbp, %r9
	addq	%rbx, %rcx
	cmpq	%rdi, 200(%rsp)
	je	.L1102
	cmpq	%r10, %r15
	jne	.L859
	jmp	.L618
	.p2align 4,,10
	.p2align 3
.L621:
	jle	.L618
	movq	%rbx, %rdx
	movq	%rbx, %r11
	leaq	0(,%rbx,4), %r14
	xorl	%ecx, %ecx
	shrq	$2, %rdx
	movq	%rax, %r9
	leaq	-1(%rbx), %r12
	andq	$-4, %r11
	salq	$4, %rdx
	xorl	%r8d, %r8d
	xorl	%r10d, %r10d
	movq	%rdx, %rbp
	.p2align 4,,10
	.p2align 3
.L874:
	pxor	%xmm0, %xmm0
	testq	%r13, %r13
	je	.L860
	movss	0(%r13,%r8,4), %xmm0
.L860:
	testq	%rbx, %rbx
	jle	.L867
	cmpq	$2, %r12
	jbe	.L930
	movss	.LC36(%rip), %xmm6
	movaps	%xmm0, %xmm15
	movd	%xmm0, %edi
	movss	.LC34(%rip), %xmm9
	movss	.LC143(%rip), %xmm7
	leaq	0(%rbp,%r9), %rsi
	movss	.LC145(%rip), %xmm8
	movq	%r9, %rdx
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm6, -72(%rsp)
	movss	.LC38(%rip), %xmm6
	movss	.LC22(%rip), %xmm14
	movss	.LC24(%rip), %xmm13
	shufps	$0, %xmm9, %xmm9
	movss	.LC26(%rip), %xmm12
	shufps	$0, %xmm8, %xmm8
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm9, %xmm0
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm6, -56(%rsp)
	movss	.LC40(%rip), %xmm6
	movss	.LC14(%rip), %xmm4
	movaps	%xmm8, %xmm9
	movaps	%xmm7, %xmm8
	shufps	$0, %xmm15, %xmm15
	shufps	$0, %xmm14, %xmm14
	shufps	$0, %xmm13, %xmm13
	movss	.LC28(%rip), %xmm11
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm6, -40(%rsp)
	movss	.LC42(%rip), %xmm6
	shufps	$0, %xmm4, %xmm4
	movss	.LC32(%rip), %xmm10
	shufps	$0, %xmm12, %xmm12
	shufps	$0, %xmm11, %xmm11
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm6, -24(%rsp)
	movss	.LC76(%rip), %xmm6
	shufps	$0, %xmm10, %xmm10
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm6, -120(%rsp)
	movss	.LC141(%rip), %xmm6
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm6, -88(%rsp)
	movss	.LC15(%rip), %xmm6
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm6, -104(%rsp)
	.p2align 4,,10
	.p2align 3
.L865:
	movups	(%rdx), %xmm3
	movaps	-88(%rsp), %xmm5
	movaps	%xmm8, %xmm7
	addq	$16, %rdx
	movaps	-120(%rsp), %xmm1
	addps	%xmm15, %xmm3
	mulps	%xmm3, %xmm5
	cmpnltps	%xmm3, %xmm7
	xorps	%xmm3, %xmm1
	addps	%xmm14, %xmm5
	movaps	%xmm5, %xmm2
	paddd	.LC44(%rip), %xmm5
	addps	%xmm13, %xmm2
	pslld	$23, %xmm5
	movaps	%xmm2, %xmm6
	mulps	%xmm12, %xmm6
	mulps	%xmm11, %xmm2
	subps	%xmm6, %xmm1
	movaps	%xmm3, %xmm6
	cmpnltps	%xmm9, %xmm6
	addps	%xmm2, %xmm1
	movaps	%xmm3, %xmm2
	cmpltps	%xmm9, %xmm2
	pand	%xmm7, %xmm6
	pand	%xmm7, %xmm2
	pandn	%xmm6, %xmm2
	movaps	%xmm1, %xmm6
	mulps	%xmm10, %xmm6
	addps	%xmm0, %xmm6
	mulps	%xmm1, %xmm6
	addps	-72(%rsp), %xmm6
	mulps	%xmm1, %xmm6
	addps	-56(%rsp), %xmm6
	mulps	%xmm1, %xmm6
	addps	-40(%rsp), %xmm6
	mulps	%xmm1, %xmm6
	addps	-24(%rsp), %xmm6
	mulps	%xmm1, %xmm6
	mulps	%xmm1, %xmm6
	addps	%xmm1, %xmm6
	movaps	%xmm4, %xmm1
	addps	%xmm4, %xmm6
	mulps	%xmm5, %xmm6
	movaps	%xmm8, %xmm5
	cmpltps	%xmm3, %xmm5
	addps	%xmm4, %xmm6
	divps	%xmm6, %xmm1
	andps	%xmm2, %xmm1
	andnps	-104(%rsp), %xmm2
	orps	%xmm1, %xmm2
	movaps	%xmm4, %xmm1
	andps	%xmm5, %xmm1
	andnps	%xmm2, %xmm5
	orps	%xmm1, %xmm5
	movups	%xmm5, -16(%rdx)
	cmpq	%rsi, %rdx
	jne	.L865
	movd	%edi, %xmm0
	cmpq	%r11, %rbx
	je	.L867
	movq	%r11, %rdi
	movq	%r11, %rdx
.L864:
	movq	%rbx, %rsi
	subq	%rdi, %rsi
	cmpq	$1, %rsi
	je	.L869
	movq	.LC147(%rip), %xmm5
	addq	%rcx, %rdi
	movaps	%xmm0, %xmm1
	movq	.LC49(%rip), %xmm3
	leaq	(%rax,%rdi,4), %rdi
	shufps	$0xe0, %xmm1, %xmm1
	movq	.LC51(%rip), %xmm2
	movq	.LC94(%rip), %xmm6
	movq	.LC149(%rip), %xmm8
	movq	(%rdi), %xmm4
	addps	%xmm1, %xmm4
	movq	.LC50(%rip), %xmm1
	mulps	%xmm4, %xmm5
	xorps	%xmm4, %xmm6
	addps	%xmm3, %xmm5
	movq	.LC52(%rip), %xmm3
	addps	%xmm5, %xmm1
	mulps	%xmm1, %xmm2
	mulps	%xmm3, %xmm1
	movq	.LC148(%rip), %xmm3
	movaps	%xmm3, %xmm7
	cmpltps	%xmm4, %xmm3
	cmpnltps	%xmm4, %xmm7
	subps	%xmm2, %xmm6
	movaps	%xmm4, %xmm2
	cmpltps	%xmm8, %xmm2
	addps	%xmm1, %xmm6
	movaps	%xmm4, %xmm1
	cmpnltps	%xmm8, %xmm1
	pand	%xmm7, %xmm2
	pand	%xmm7, %xmm1
	movq	.LC56(%rip), %xmm7
	pandn	%xmm1, %xmm2
	movq	.LC55(%rip), %xmm1
	mulps	%xmm6, %xmm1
	addps	%xmm7, %xmm1
	movq	.LC57(%rip), %xmm7
	mulps	%xmm6, %xmm1
	addps	%xmm7, %xmm1
	movq	.LC58(%rip), %xmm7
	mulps	%xmm6, %xmm1
	addps	%xmm7, %xmm1
	movq	.LC59(%rip), %xmm7
	mulps	%xmm6, %xmm1
	addps	%xmm7, %xmm1
	movq	.LC60(%rip), %xmm7
	mulps	%xmm6, %xmm1
	addps	%xmm7, %xmm1
	movq	.LC62(%rip), %xmm7
	paddd	%xmm7, %xmm5
	mulps	%xmm6, %xmm1
	pslld	$23, %xmm5
	mulps	%xmm6, %xmm1
	addps	%xmm6, %xmm1
	movq	.LC61(%rip), %xmm6
	addps	%xmm6, %xmm1
	mulps	%xmm5, %xmm1
	movaps	%xmm6, %xmm5
	addps	%xmm6, %xmm1
	movlhps	%xmm6, %xmm1
	andps	%xmm3, %xmm6
	divps	%xmm1, %xmm5
	movq	.LC150(%rip), %xmm1
	andps	%xmm2, %xmm5
	andnps	%xmm1, %xmm2
	orps	%xmm5, %xmm2
	andnps	%xmm2, %xmm3
	orps	%xmm6, %xmm3
	movlps	%xmm3, (%rdi)
	testb	$1, %sil
	je	.L867
	andq	$-2, %rsi
	addq	%rsi, %rdx
.L869:
	addq	%rcx, %rdx
	leaq	(%rax,%rdx,4), %rdx
	addss	(%rdx), %xmm0
	ucomiss	.LC143(%rip), %xmm0
	jbe	.L871
	movss	.LC14(%rip), %xmm0
.L872:
	movss	%xmm0, (%rdx)
.L867:
	addq	$1, %r8
	addq	$1, %r10
	addq	%r14, %r9
	addq	%rbx, %rcx
	cmpq	%r8, 200(%rsp)
	je	.L1103
	cmpq	%r10, %r15
	jne	.L874
	jmp	.L618
	.p2align 4,,10
	.p2align 3
.L632:
	jle	.L618
	movq	%rbx, %rbp
	movq	%rbx, %r11
	leaq	0(,%rbx,4), %r12
	xorl	%ecx, %ecx
	shrq	$2, %rbp
	movq	%rax, %r9
	leaq	-1(%rbx), %r14
	andq	$-4, %r11
	salq	$4, %rbp
	xorl	%r8d, %r8d
	xorl	%r10d, %r10d
	.p2align 4,,10
	.p2align 3
.L655:
	pxor	%xmm0, %xmm0
	testq	%r13, %r13
	je	.L644
	movss	0(%r13,%r8,4), %xmm0
.L644:
	testq	%rbx, %rbx
	jle	.L651
	cmpq	$2, %r14
	jbe	.L878
	movaps	%xmm0, %xmm1
	leaq	0(%rbp,%r9), %rsi
	movaps	%xmm0, %xmm3
	movq	%r9, %rdx
	shufps	$0, %xmm1, %xmm1
	.p2align 4,,10
	.p2align 3
.L649:
	movups	(%rdx), %xmm0
	addq	$16, %rdx
	addps	%xmm1, %xmm0
	movups	%xmm0, -16(%rdx)
	cmpq	%rdx, %rsi
	jne	.L649
	movaps	%xmm3, %xmm0
	cmpq	%rbx, %r11
	je	.L651
	movq	%r11, %rdi
	movq	%r11, %rdx
.L648:
	movq	%rbx, %rsi
	subq	%rdi, %rsi
	cmpq	$1, %rsi
	je	.L653
	addq	%rcx, %rdi
	movaps	%xmm0, %xmm2
	leaq	(%rax,%rdi,4), %rdi
	shufps	$0xe0, %xmm2, %xmm2
	movq	(%rdi), %xmm1
	addps	%xmm2, %xmm1
	movlps	%xmm1, (%rdi)
	testb	$1, %sil
	je	.L651
	andq	$-2, %rsi
	addq	%rsi, %rdx
.L653:
	addq	%rcx, %rdx
	leaq	(%rax,%rdx,4), %rdx
	addss	(%rdx), %xmm0
	movss	%xmm0, (%rdx)
.L651:
	addq	$1, %r8
	addq	$1, %r10
	addq	%r12, %r9
	addq	%rbx, %rcx
	cmpq	%r8, 200(%rsp)
	je	.L1104
	cmpq	%r10, %r15
	jne	.L655
	jmp	.L618
	.p2align 4,,10
	.p2align 3
.L631:
	jle	.L618
	movq	%rbx, %rbp
	movq	%rbx, %r11
	leaq	0(,%rbx,4), %r12
	xorl	%ecx, %ecx
	shrq	$2, %rbp
	movq	%rax, %r9
	leaq	-1(%rbx), %r14
	andq	$-4, %r11
	salq	$4, %rbp
	xorl	%r8d, %r8d
	pxor	%xmm3, %xmm3
	xorl	%r10d, %r10d
	xorps	%xmm6, %xmm6
	pxor	%xmm5, %xmm5
	.p2align 4,,10
	.p2align 3
.L668:
	pxor	%xmm0, %xmm0
	testq	%r13, %r13
	je	.L656
	movss	0(%r13,%r8,4), %xmm0
.L656:
	testq	%rbx, %rbx
	jle	.L663
	cmpq	$2, %r14
	jbe	.L881
	movaps	%xmm0, %xmm4
	leaq	0(%rbp,%r9), %rsi
	movq	%r9, %rdx
	shufps	$0, %xmm4, %xmm4
	.p2align 4,,10
	.p2align 3
.L661:
	movups	(%rdx), %xmm1
	addq	$16, %rdx
	addps	%xmm4, %xmm1
	movaps	%xmm1, %xmm2
	cmpnltps	%xmm5, %xmm2
	andps	%xmm2, %xmm1
	movups	%xmm1, -16(%rdx)
	cmpq	%rsi, %rdx
	jne	.L661
	cmpq	%rbx, %r11
	je	.L663
	movq	%r11, %rdi
	movq	%r11, %rdx
.L660:
	movq	%rbx, %rsi
	subq	%rdi, %rsi
	cmpq	$1, %rsi
	je	.L665
	addq	%rcx, %rdi
	movaps	%xmm0, %xmm2
	leaq	(%rax,%rdi,4), %rdi
	shufps	$0xe0, %xmm2, %xmm2
	movq	(%rdi), %xmm1
	addps	%xmm2, %xmm1
	movaps	%xmm1, %xmm2
	cmpnltps	%xmm6, %xmm2
	andps	%xmm2, %xmm1
	movlps	%xmm1, (%rdi)
	testb	$1, %sil
	je	.L663
	andq	$-2, %rsi
	addq	%rsi, %rdx
.L665:
	addq	%rcx, %rdx
	movd	%xmm3, %esi
	leaq	(%rax,%rdx,4), %rdx
	addss	(%rdx), %xmm0
	ucomiss	%xmm0, %xmm3
	movd	%xmm0, %edi
	cmova	%esi, %edi
	movl	%edi, (%rdx)
.L663:
	addq	$1, %r8
	addq	$1, %r10
	addq	%r12, %r9
	addq	%rbx, %rcx
	cmpq	%r8, 200(%rsp)
	je	.L1105
	cmpq	%r10, %r15
	jne	.L668
	jmp	.L618
	.p2align 4,,10
	.p2align 3
.L630:
	jle	.L618
	movq	%rbx, %rbp
	movq	%rbx, %r11
	movaps	%xmm0, %xmm6
	movq	%rax, %r9
	shrq	$2, %rbp
	movaps	%xmm0, %xmm5
	leaq	-1(%rbx), %r14
	andq	$-4, %r11
	leaq	0(,%rbx,4), %r12
	xorl	%ecx, %ecx
	xorl	%r8d, %r8d
	xorl	%r10d, %r10d
	salq	$4, %rbp
	pxor	%xmm3, %xmm3
	xorps	%xmm7, %xmm7
	shufps	$0xe0, %xmm6, %xmm6
	pxor	%xmm4, %xmm4
	shufps	$0, %xmm5, %xmm5
	.p2align 4,,10
	.p2align 3
.L682:
	pxor	%xmm1, %xmm1
	testq	%r13, %r13
	je	.L669
	movss	0(%r13,%r8,4), %xmm1
.L669:
	testq	%rbx, %rbx
	jle	.L676
	cmpq	$2, %r14
	jbe	.L884
	movaps	%xmm1, %xmm9
	leaq	(%r9,%rbp), %rsi
	movaps	%xmm1, %xmm12
	movq	%r9, %rdx
	shufps	$0, %xmm9, %xmm9
	.p2align 4,,10
	.p2align 3
.L674:
	movups	(%rdx), %xmm1
	movaps	%xmm5, %xmm8
	addq	$16, %rdx
	addps	%xmm9, %xmm1
	mulps	%xmm1, %xmm8
	movaps	%xmm1, %xmm2
	cmpnltps	%xmm4, %xmm2
	andps	%xmm2, %xmm1
	andnps	%xmm8, %xmm2
	orps	%xmm1, %xmm2
	movups	%xmm2, -16(%rdx)
	cmpq	%rdx, %rsi
	jne	.L674
	movaps	%xmm12, %xmm1
	cmpq	%rbx, %r11
	je	.L676
	movq	%r11, %rdi
	movq	%r11, %rdx
.L673:
	movq	%rbx, %rsi
	subq	%rdi, %rsi
	cmpq	$1, %rsi
	je	.L678
	addq	%rcx, %rdi
	movaps	%xmm1, %xmm8
	movaps	%xmm6, %xmm9
	leaq	(%rax,%rdi,4), %rdi
	shufps	$0xe0, %xmm8, %xmm8
	movq	(%rdi), %xmm2
	addps	%xmm8, %xmm2
	mulps	%xmm2, %xmm9
	movaps	%xmm2, %xmm8
	cmpnltps	%xmm7, %xmm8
	andps	%xmm8, %xmm2
	andnps	%xmm9, %xmm8
	orps	%xmm2, %xmm8
	movlps	%xmm8, (%rdi)
	testb	$1, %sil
	je	.L676
	andq	$-2, %rsi
	addq	%rsi, %rdx
.L678:
	addq	%rcx, %rdx
	leaq	(%rax,%rdx,4), %rdx
	addss	(%rdx), %xmm1
	comiss	%xmm1, %xmm3
	jbe	.L681
	mulss	%xmm0, %xmm1
.L681:
	movss	%xmm1, (%rdx)
.L676:
	addq	$1, %r8
	addq	$1, %r10
	addq	%r12, %r9
	addq	%rbx, %rcx
	cmpq	%r8, 200(%rsp)
	je	.L1106
	cmpq	%r10, %r15
	jne	.L682
	jmp	.L618
	.p2align 4,,10
	.p2align 3
.L629:
	jle	.L618
	movq	%rbx, %rdx
	movq	%rbx, %rbp
	leaq	0(,%rbx,4), %r14
	xorl	%ecx, %ecx
	shrq	$2, %rdx
	movq	%rax, %r9
	leaq	-1(%rbx), %r12
	andq	$-4, %rbp
	salq	$4, %rdx
	xorl	%r8d, %r8d
	xorl	%r10d, %r10d
	movq	%rdx, %r11
	.p2align 4,,10
	.p2align 3
.L699:
	pxor	%xmm1, %xmm1
	testq	%r13, %r13
	je	.L683
	movss	0(%r13,%r8,4), %xmm1
.L683:
	testq	%rbx, %rbx
	jle	.L690
	cmpq	$2, %r12
	jbe	.L887
	movss	.LC24(%rip), %xmm7
	movaps	%xmm0, %xmm13
	movq	%r9, %rdx
	movss	.LC10(%rip), %xmm6
	movss	.LC18(%rip), %xmm10
	movaps	%xmm1, %xmm14
	movss	.LC20(%rip), %xmm12
	movss	%xmm0, 40(%rsp)
	shufps	$0, %xmm7, %xmm7
	shufps	$0, %xmm6, %xmm6
	leaq	(%r11,%r9), %rsi
	movaps	%xmm6, %xmm0
	movaps	%xmm7, 24(%rsp)
	pxor	%xmm9, %xmm9
	movd	%xmm1, %edi
	movss	.LC26(%rip), %xmm7
	shufps	$0, %xmm14, %xmm14
	shufps	$0, %xmm13, %xmm13
	shufps	$0, %xmm10, %xmm10
	movss	.LC22(%rip), %xmm11
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, 8(%rsp)
	shufps	$0, %xmm12, %xmm12
	movss	.LC28(%rip), %xmm7
	movss	.LC30(%rip), %xmm8
	shufps	$0, %xmm11, %xmm11
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -8(%rsp)
	movss	.LC32(%rip), %xmm7
	shufps	$0, %xmm8, %xmm8
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -24(%rsp)
	movss	.LC34(%rip), %xmm7
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -40(%rsp)
	movss	.LC36(%rip), %xmm7
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -56(%rsp)
	movss	.LC38(%rip), %xmm7
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -72(%rsp)
	movss	.LC40(%rip), %xmm7
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -88(%rsp)
	movss	.LC42(%rip), %xmm7
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -104(%rsp)
	movss	.LC14(%rip), %xmm7
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -120(%rsp)
	movss	.LC9(%rip), %xmm7
	shufps	$0, %xmm7, %xmm7
	.p2align 4,,10
	.p2align 3
.L688:
	movups	(%rdx), %xmm2
	movaps	8(%rsp), %xmm1
	addq	$16, %rdx
	addps	%xmm14, %xmm2
	movaps	%xmm2, %xmm6
	movaps	%xmm2, %xmm3
	movaps	%xmm2, %xmm15
	mulps	%xmm12, %xmm6
	movaps	%xmm2, %xmm4
	movaps	%xmm2, %xmm5
	cmpltps	%xmm9, %xmm3
	cmpnltps	%xmm10, %xmm15
	cmpltps	%xmm10, %xmm4
	pand	%xmm3, %xmm15
	addps	%xmm11, %xmm6
	pand	%xmm3, %xmm4
	movaps	24(%rsp), %xmm3
	addps	%xmm6, %xmm3
	paddd	.LC44(%rip), %xmm6
	pslld	$23, %xmm6
	mulps	%xmm3, %xmm1
	mulps	-8(%rsp), %xmm3
	subps	%xmm1, %xmm5
	movaps	%xmm8, %xmm1
	cmpnltps	%xmm2, %xmm1
	addps	%xmm5, %xmm3
	movaps	%xmm8, %xmm5
	cmpltps	%xmm2, %xmm5
	pand	%xmm15, %xmm5
	pand	%xmm1, %xmm15
	pandn	%xmm15, %xmm5
	movaps	-24(%rsp), %xmm15
	mulps	%xmm3, %xmm15
	addps	-40(%rsp), %xmm15
	mulps	%xmm3, %xmm15
	addps	-56(%rsp), %xmm15
	mulps	%xmm3, %xmm15
	addps	-72(%rsp), %xmm15
	mulps	%xmm3, %xmm15
	addps	-88(%rsp), %xmm15
	mulps	%xmm3, %xmm15
	addps	-104(%rsp), %xmm15
	mulps	%xmm3, %xmm15
	mulps	%xmm3, %xmm15
	addps	%xmm3, %xmm15
	addps	-120(%rsp), %xmm15
	movaps	%xmm7, %xmm3
	andps	%xmm4, %xmm3
	mulps	%xmm6, %xmm15
	addps	%xmm7, %xmm15
	andps	%xmm5, %xmm15
	andnps	%xmm0, %xmm5
	orps	%xmm15, %xmm5
	andnps	%xmm5, %xmm4
	orps	%xmm3, %xmm4
	movaps	%xmm2, %xmm3
	mulps	%xmm13, %xmm4
	cmpnltps	%xmm9, %xmm3
	andps	%xmm3, %xmm2
	andnps	%xmm4, %xmm3
	orps	%xmm2, %xmm3
	movups	%xmm3, -16(%rdx)
	cmpq	%rsi, %rdx
	jne	.L688
	movss	40(%rsp), %xmm0
	movd	%edi, %xmm1
	cmpq	%rbx, %rbp
	je	.L690
	movq	%rbp, %rdi
	movq	%rbp, %rdx
.L687:
	movq	%rbx, %rsi
	subq	%rdi, %rsi
	cmpq	$1, %rsi
	je	.L692
	addq	%rcx, %rdi
	movaps	%xmm1, %xmm2
	xorps	%xmm6, %xmm6
	movq	.LC47(%rip), %xmm7
	leaq	(%rax,%rdi,4), %rdi
	shufps	$0xe0, %xmm2, %xmm2
	movq	.LC51(%rip), %xmm9
	movq	.LC52(%rip), %xmm12
	movq	(%rdi), %xmm3
	addps	%xmm2, %xmm3
	movaps	%xmm3, %xmm2
	movaps	%xmm3, %xmm5
	movaps	%xmm3, %xmm4
	cmpnltps	%xmm7, %xmm2
	cmpltps	%xmm7, %xmm5
	movaps	%xmm3, %xmm8
	movq	.LC48(%rip), %xmm7
	cmpltps	%xmm6, %xmm4
	mulps	%xmm3, %xmm7
	pand	%xmm4, %xmm2
	pand	%xmm4, %xmm5
	movq	.LC49(%rip), %xmm4
	addps	%xmm4, %xmm7
	movq	.LC50(%rip), %xmm4
	addps	%xmm7, %xmm4
	mulps	%xmm4, %xmm9
	mulps	%xmm12, %xmm4
	subps	%xmm9, %xmm8
	movq	.LC53(%rip), %xmm9
	addps	%xmm4, %xmm8
	movaps	%xmm9, %xmm4
	cmpltps	%xmm3, %xmm4
	cmpnltps	%xmm3, %xmm9
	pand	%xmm2, %xmm4
	pand	%xmm9, %xmm2
	movq	.LC56(%rip), %xmm9
	pandn	%xmm2, %xmm4
	movq	.LC55(%rip), %xmm2
	mulps	%xmm8, %xmm2
	addps	%xmm9, %xmm2
	movq	.LC57(%rip), %xmm9
	mulps	%xmm8, %xmm2
	addps	%xmm9, %xmm2
	movq	.LC58(%rip), %xmm9
	mulps	%xmm8, %xmm2
	addps	%xmm9, %xmm2
	movq	.LC59(%rip), %xmm9
	mulps	%xmm8, %xmm2
	addps	%xmm9, %xmm2
	movq	.LC60(%rip), %xmm9
	mulps	%xmm8, %xmm2
	addps	%xmm9, %xmm2
	mulps	%xmm8, %xmm2
	mulps	%xmm8, %xmm2
	addps	%xmm8, %xmm2
	movq	.LC61(%rip), %xmm8
	addps	%xmm8, %xmm2
	movq	.LC62(%rip), %xmm8
	paddd	%xmm8, %xmm7
	movq	.LC64(%rip), %xmm8
	pslld	$23, %xmm7
	mulps	%xmm7, %xmm2
	movq	.LC63(%rip), %xmm7
	addps	%xmm7, %xmm2
	andps	%xmm5, %xmm7
	andps	%xmm4, %xmm2
	andnps	%xmm8, %xmm4
	orps	%xmm2, %xmm4
	movaps	%xmm3, %xmm2
	andnps	%xmm4, %xmm5
	cmpnltps	%xmm6, %xmm2
	movaps	%xmm0, %xmm4
	orps	%xmm7, %xmm5
	shufps	$0xe0, %xmm4, %xmm4
	mulps	%xmm5, %xmm4
	andps	%xmm2, %xmm3
	andnps	%xmm4, %xmm2
	orps	%xmm3, %xmm2
	movlps	%xmm2, (%rdi)
	testb	$1, %sil
	je	.L690
	andq	$-2, %rsi
	addq	%rsi, %rdx
.L692:
	addq	%rcx, %rdx
	pxor	%xmm2, %xmm2
	leaq	(%rax,%rdx,4), %rdx
	addss	(%rdx), %xmm1
	comiss	%xmm1, %xmm2
	ja	.L694
.L695:
	movss	%xmm1, (%rdx)
.L690:
	addq	$1, %r8
	addq	$1, %r10
	addq	%r14, %r9
	addq	%rbx, %rcx
	cmpq	%r8, 200(%rsp)
	je	.L1107
	cmpq	%r10, %r15
	jne	.L699
	jmp	.L618
	.p2align 4,,10
	.p2align 3
.L628:
	jle	.L618
	movq	%rbx, %rdx
	movq	%rbx, %rbp
	leaq	0(,%rbx,4), %r14
	xorl	%ecx, %ecx
	shrq	$2, %rdx
	movq	%rax, %r9
	leaq	-1(%rbx), %r12
	andq	$-4, %rbp
	salq	$4, %rdx
	xorl	%r8d, %r8d
	xorl	%r10d, %r10d
	movq	%rdx, %r11
	.p2align 4,,10
	.p2align 3
.L717:
	pxor	%xmm1, %xmm1
	testq	%r13, %r13
	je	.L700
	movss	0(%r13,%r8,4), %xmm1
.L700:
	testq	%rbx, %rbx
	jle	.L707
	cmpq	$2, %r12
	jbe	.L892
	movss	.LC20(%rip), %xmm7
	movaps	%xmm1, %xmm14
	movq	%r9, %rdx
	movss	.LC18(%rip), %xmm9
	movss	.LC30(%rip), %xmm8
	leaq	(%r9,%r11), %rsi
	movss	.LC42(%rip), %xmm13
	pxor	%xmm6, %xmm6
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, 24(%rsp)
	movss	.LC22(%rip), %xmm7
	movss	.LC14(%rip), %xmm12
	movd	%xmm1, %edi
	shufps	$0, %xmm14, %xmm14
	shufps	$0, %xmm9, %xmm9
	movss	.LC9(%rip), %xmm11
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, 8(%rsp)
	shufps	$0, %xmm8, %xmm8
	movss	.LC24(%rip), %xmm7
	shufps	$0, %xmm13, %xmm13
	shufps	$0, %xmm12, %xmm12
	shufps	$0, %xmm11, %xmm11
	movss	.LC66(%rip), %xmm10
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -8(%rsp)
	movss	.LC26(%rip), %xmm7
	shufps	$0, %xmm10, %xmm10
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -24(%rsp)
	movss	.LC28(%rip), %xmm7
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -40(%rsp)
	movss	.LC32(%rip), %xmm7
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -56(%rsp)
	movss	.LC34(%rip), %xmm7
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -72(%rsp)
	movss	.LC36(%rip), %xmm7
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -88(%rsp)
	movss	.LC38(%rip), %xmm7
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -104(%rsp)
	movss	.LC40(%rip), %xmm7
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -120(%rsp)
	movss	.LC68(%rip), %xmm7
	shufps	$0, %xmm7, %xmm7
	.p2align 4,,10
	.p2align 3
.L705:
	movups	(%rdx), %xmm0
	movaps	24(%rsp), %xmm5
	addq	$16, %rdx
	movaps	-24(%rsp), %xmm1
	addps	%xmm14, %xmm0
	movaps	%xmm0, %xmm2
	movaps	%xmm0, %xmm15
	movaps	%xmm0, %xmm4
	cmpltps	%xmm6, %xmm2
	cmpnltps	%xmm9, %xmm15
	movaps	%xmm0, %xmm3
	mulps	%xmm0, %xmm5
	cmpltps	%xmm9, %xmm4
	addps	8(%rsp), %xmm5
	pand	%xmm2, %xmm15
	pand	%xmm2, %xmm4
	movaps	-8(%rsp), %xmm2
	addps	%xmm5, %xmm2
	paddd	.LC44(%rip), %xmm5
	pslld	$23, %xmm5
	mulps	%xmm2, %xmm1
	mulps	-40(%rsp), %xmm2
	subps	%xmm1, %xmm3
	movaps	%xmm8, %xmm1
	cmpnltps	%xmm0, %xmm1
	addps	%xmm3, %xmm2
	movaps	%xmm8, %xmm3
	cmpltps	%xmm0, %xmm3
	pand	%xmm15, %xmm3
	pand	%xmm1, %xmm15
	pandn	%xmm15, %xmm3
	movaps	-56(%rsp), %xmm15
	mulps	%xmm2, %xmm15
	addps	-72(%rsp), %xmm15
	mulps	%xmm2, %xmm15
	addps	-88(%rsp), %xmm15
	mulps	%xmm2, %xmm15
	addps	-104(%rsp), %xmm15
	mulps	%xmm2, %xmm15
	addps	-120(%rsp), %xmm15
	mulps	%xmm2, %xmm15
	addps	%xmm13, %xmm15
	mulps	%xmm2, %xmm15
	mulps	%xmm2, %xmm15
	addps	%xmm2, %xmm15
	movaps	.LC70(%rip), %xmm2
	andps	%xmm4, %xmm2
	addps	%xmm12, %xmm15
	mulps	%xmm5, %xmm15
	addps	%xmm11, %xmm15
	mulps	%xmm10, %xmm15
	mulps	%xmm7, %xmm15
	andps	%xmm3, %xmm15
	andnps	.LC69(%rip), %xmm3
	orps	%xmm15, %xmm3
	andnps	%xmm3, %xmm4
	orps	%xmm2, %xmm4
	movaps	%xmm0, %xmm2
	mulps	%xmm7, %xmm2
	cmpnltps	%xmm6, %xmm0
	andps	%xmm0, %xmm2
	andnps	%xmm4, %xmm0
	orps	%xmm2, %xmm0
	movups	%xmm0, -16(%rdx)
	cmpq	%rdx, %rsi
	jne	.L705
	movd	%edi, %xmm1
	cmpq	%rbx, %rbp
	je	.L707
	movq	%rbp, %rdi
	movq	%rbp, %rdx
.L704:
	movq	%rbx, %rsi
	subq	%rdi, %rsi
	cmpq	$1, %rsi
	je	.L709
	addq	%rcx, %rdi
	movaps	%xmm1, %xmm0
	xorps	%xmm5, %xmm5
	movq	.LC48(%rip), %xmm6
	leaq	(%rax,%rdi,4), %rdi
	shufps	$0xe0, %xmm0, %xmm0
	movq	.LC47(%rip), %xmm7
	movq	.LC51(%rip), %xmm8
	movq	(%rdi), %xmm2
	addps	%xmm0, %xmm2
	mulps	%xmm2, %xmm6
	movaps	%xmm2, %xmm3
	movaps	%xmm2, %xmm0
	cmpltps	%xmm5, %xmm3
	cmpnltps	%xmm7, %xmm0
	movaps	%xmm2, %xmm4
	cmpltps	%xmm7, %xmm4
	movq	.LC49(%rip), %xmm7
	pand	%xmm3, %xmm0
	addps	%xmm7, %xmm6
	pand	%xmm3, %xmm4
	movaps	%xmm2, %xmm7
	movq	.LC50(%rip), %xmm3
	addps	%xmm6, %xmm3
	mulps	%xmm3, %xmm8
	subps	%xmm8, %xmm7
	movq	.LC52(%rip), %xmm8
	mulps	%xmm8, %xmm3
	movq	.LC53(%rip), %xmm8
	addps	%xmm3, %xmm7
	movaps	%xmm8, %xmm3
	cmpltps	%xmm2, %xmm3
	cmpnltps	%xmm2, %xmm8
	pand	%xmm0, %xmm3
	pand	%xmm8, %xmm0
	movq	.LC56(%rip), %xmm8
	pandn	%xmm0, %xmm3
	movq	.LC55(%rip), %xmm0
	mulps	%xmm7, %xmm0
	addps	%xmm8, %xmm0
	movq	.LC57(%rip), %xmm8
	mulps	%xmm7, %xmm0
	addps	%xmm8, %xmm0
	movq	.LC58(%rip), %xmm8
	mulps	%xmm7, %xmm0
	addps	%xmm8, %xmm0
	movq	.LC59(%rip), %xmm8
	mulps	%xmm7, %xmm0
	addps	%xmm8, %xmm0
	movq	.LC60(%rip), %xmm8
	mulps	%xmm7, %xmm0
	addps	%xmm8, %xmm0
	mulps	%xmm7, %xmm0
	mulps	%xmm7, %xmm0
	addps	%xmm7, %xmm0
	movq	.LC61(%rip), %xmm7
	addps	%xmm7, %xmm0
	movq	.LC62(%rip), %xmm7
	paddd	%xmm7, %xmm6
	movq	.LC73(%rip), %xmm7
	pslld	$23, %xmm6
	mulps	%xmm6, %xmm0
	movq	.LC63(%rip), %xmm6
	addps	%xmm6, %xmm0
	movq	.LC71(%rip), %xmm6
	mulps	%xmm6, %xmm0
	movq	.LC72(%rip), %xmm6
	mulps	%xmm6, %xmm0
	mulps	%xmm2, %xmm6
	cmpnltps	%xmm5, %xmm2
	andps	%xmm3, %xmm0
	andnps	%xmm7, %xmm3
	orps	%xmm0, %xmm3
	andps	%xmm2, %xmm6
	movq	.LC74(%rip), %xmm0
	andps	%xmm4, %xmm0
	andnps	%xmm3, %xmm4
	orps	%xmm0, %xmm4
	andnps	%xmm4, %xmm2
	orps	%xmm6, %xmm2
	movlps	%xmm2, (%rdi)
	testb	$1, %sil
	je	.L707
	andq	$-2, %rsi
	addq	%rsi, %rdx
.L709:
	addq	%rcx, %rdx
	pxor	%xmm0, %xmm0
	leaq	(%rax,%rdx,4), %rdx
	addss	(%rdx), %xmm1
	comiss	%xmm1, %xmm0
	ja	.L1108
	mulss	.LC68(%rip), %xmm1
.L713:
	movss	%xmm1, (%rdx)
.L707:
	addq	$1, %r8
	addq	$1, %r10
	addq	%r14, %r9
	addq	%rbx, %rcx
	cmpq	%r8, 200(%rsp)
	je	.L1109
	cmpq	%r10, %r15
	jne	.L717
	jmp	.L618
	.p2align 4,,10
	.p2align 3
.L627:
	jle	.L618
	leaq	-1(%rbx), %rdi
	movq	%rbx, %rdx
	xorl	%r11d, %r11d
	movq	%rax, %rsi
	movq	%rdi, 104(%rsp)
	movq	%rbx, %rdi
	shrq	$2, %rdx
	movq	%r11, %r9
	andq	$-4, %rdi
	leaq	0(,%rbx,4), %r10
	salq	$4, %rdx
	xorl	%r12d, %r12d
	movq	$0, 72(%rsp)
	movq	%rdx, %r14
	movq	%rdi, 120(%rsp)
	movq	%r13, %rdi
	movq	%r10, %r13
	movq	%r10, 88(%rsp)
	movq	%rdi, %r11
	movq	%rbx, %r10
	movq	%rbp, %rbx
	.p2align 4,,10
	.p2align 3
.L753:
	movl	$0x00000000, -120(%rsp)
	testq	%r11, %r11
	je	.L718
	movss	(%r11,%r9,4), %xmm3
	movss	%xmm3, -120(%rsp)
.L718:
	testq	%r10, %r10
	jle	.L727
	cmpq	$1, %r10
	je	.L722
	leaq	16(%rbx), %rcx
	cmpq	%rcx, %rsi
	jnb	.L939
	leaq	16(%rsi), %rcx
	cmpq	%rcx, %rbx
	jnb	.L939
.L722:
	movss	.LC82(%rip), %xmm1
	movss	.LC14(%rip), %xmm4
	leaq	0(,%r12,4), %rdi
	movss	.LC93(%rip), %xmm7
	movss	.LC4(%rip), %xmm5
	movss	.LC18(%rip), %xmm14
	movss	.LC80(%rip), %xmm6
	movss	%xmm1, -104(%rsp)
	movss	.LC42(%rip), %xmm8
	movss	.LC78(%rip), %xmm13
	movss	.LC105(%rip), %xmm12
	movaps	%xmm14, %xmm3
	movss	.LC86(%rip), %xmm11
	movss	.LC106(%rip), %xmm10
	movss	.LC90(%rip), %xmm9
	jmp	.L751
	.p2align 4,,10
	.p2align 3
.L1112:
	ucomiss	.LC30(%rip), %xmm0
	jbe	.L1110
	movss	.LC10(%rip), %xmm0
.L748:
	mulss	%xmm15, %xmm0
	addss	%xmm14, %xmm0
	mulss	%xmm2, %xmm14
	movss	%xmm0, 0(%rbp,%rdi)
	movss	%xmm14, (%rax,%rdi)
	addq	$4, %rdi
	cmpq	%r13, %rdi
	je	.L727
.L751:
	movss	-120(%rsp), %xmm2
	addss	(%rax,%rdi), %xmm2
	pxor	%xmm14, %xmm14
	movaps	%xmm2, %xmm0
	movaps	%xmm2, %xmm15
	xorps	.LC107(%rip), %xmm15
	cmpltss	%xmm14, %xmm0
	movaps	%xmm4, %xmm14
	andps	%xmm0, %xmm15
	andnps	%xmm2, %xmm0
	orps	%xmm0, %xmm15
	mulss	%xmm13, %xmm15
	movaps	%xmm15, %xmm0
	mulss	%xmm6, %xmm0
	addss	%xmm4, %xmm0
	divss	%xmm0, %xmm14
	movss	-104(%rsp), %xmm0
	mulss	%xmm14, %xmm0
	subss	%xmm12, %xmm0
	mulss	%xmm14, %xmm0
	addss	%xmm11, %xmm0
	mulss	%xmm14, %xmm0
	subss	%xmm10, %xmm0
	mulss	%xmm14, %xmm0
	addss	%xmm9, %xmm0
	mulss	%xmm8, %xmm0
	mulss	%xmm14, %xmm0
	movaps	%xmm15, %xmm14
	xorps	.LC107(%rip), %xmm14
	mulss	%xmm14, %xmm15
	movss	.LC13(%rip), %xmm14
	ucomiss	%xmm15, %xmm3
	ja	.L743
	ucomiss	.LC30(%rip), %xmm15
	jbe	.L1111
	movss	.LC10(%rip), %xmm14
.L743:
	mulss	%xmm0, %xmm14
	pxor	%xmm0, %xmm0
	movaps	%xmm2, %xmm15
	mulss	%xmm7, %xmm15
	ucomiss	%xmm2, %xmm0
	movaps	%xmm4, %xmm0
	subss	%xmm14, %xmm0
	movd	%xmm14, %edx
	movd	%xmm0, %ecx
	movaps	%xmm2, %xmm0
	mulss	%xmm5, %xmm0
	cmovbe	%ecx, %edx
	movd	%edx, %xmm14
	mulss	%xmm2, %xmm0
	ucomiss	%xmm0, %xmm3
	jbe	.L1112
	movss	.LC13(%rip), %xmm0
	jmp	.L748
	.p2align 4,,10
	.p2align 3
.L626:
	jle	.L618
	leaq	-1(%rbx), %rdi
	movq	%rbx, %rdx
	movq	%rax, %rsi
	movq	%rbp, %r9
	movq	%rdi, 216(%rsp)
	movq	%rbx, %rdi
	shrq	$2, %rdx
	leaq	0(,%rbx,4), %r12
	andq	$-4, %rdi
	salq	$4, %rdx
	movq	%r12, %r10
	xorl	%r8d, %r8d
	movq	%rdi, 224(%rsp)
	movq	%r13, %rdi
	xorl	%r14d, %r14d
	movq	%r15, %r13
	movq	$0, 208(%rsp)
	movq	%rdx, %r11
	movq	%rdi, %r15
	.p2align 4,,10
	.p2align 3
.L789:
	pxor	%xmm3, %xmm3
	testq	%r15, %r15
	je	.L754
	movss	(%r15,%r14,4), %xmm3
.L754:
	testq	%rbx, %rbx
	jle	.L763
	cmpq	$1, %rbx
	je	.L758
	leaq	16(%rsi), %rdx
	cmpq	%rdx, %r9
	jnb	.L951
	leaq	16(%r9), %rdx
	cmpq	%rdx, %rsi
	jnb	.L951
.L758:
	movss	.LC18(%rip), %xmm15
	movss	.LC42(%rip), %xmm7
	leaq	0(,%r8,4), %rdx
	pxor	%xmm11, %xmm11
	movss	.LC14(%rip), %xmm6
	movss	.LC109(%rip), %xmm2
	movss	.LC111(%rip), %xmm9
	movss	.LC127(%rip), %xmm5
	movss	.LC115(%rip), %xmm14
	movss	.LC138(%rip), %xmm13
	jmp	.L787
	.p2align 4,,10
	.p2align 3
.L1088:
	movaps	%xmm0, %xmm8
	movaps	%xmm0, %xmm4
	addss	%xmm0, %xmm8
	ucomiss	%xmm8, %xmm15
	jbe	.L875
	movss	.LC9(%rip), %xmm8
.L783:
	comiss	%xmm4, %xmm14
	jbe	.L785
	movss	.LC117(%rip), %xmm8
	movaps	%xmm0, %xmm4
	mulss	%xmm0, %xmm4
	mulss	%xmm4, %xmm8
	addss	.LC119(%rip), %xmm8
	mulss	%xmm4, %xmm8
	subss	%xmm13, %xmm8
	mulss	%xmm4, %xmm8
	addss	.LC123(%rip), %xmm8
	mulss	%xmm4, %xmm8
	subss	.LC139(%rip), %xmm8
	mulss	%xmm0, %xmm4
	mulss	%xmm4, %xmm8
	addss	%xmm0, %xmm8
.L785:
	movaps	%xmm8, %xmm10
	movaps	%xmm1, %xmm4
	movaps	%xmm6, %xmm0
	mulss	%xmm8, %xmm8
	addss	%xmm6, %xmm10
	mulss	%xmm7, %xmm4
	subss	%xmm8, %xmm0
	movaps	%xmm1, %xmm8
	mulss	%xmm5, %xmm8
	mulss	%xmm4, %xmm0
	mulss	%xmm10, %xmm4
	mulss	%xmm8, %xmm1
	mulss	%xmm9, %xmm0
	addss	%xmm6, %xmm1
	mulss	%xmm1, %xmm0
	movaps	%xmm10, %xmm1
	mulss	%xmm7, %xmm1
	addss	%xmm1, %xmm0
	movss	%xmm0, 0(%rbp,%rdx)
	movss	%xmm4, (%rax,%rdx)
	addq	$4, %rdx
	cmpq	%rdx, %r10
	je	.L763
.L787:
	movss	(%rax,%rdx), %xmm1
	addss	%xmm3, %xmm1
	movaps	%xmm1, %xmm0
	mulss	%xmm2, %xmm0
	mulss	%xmm1, %xmm0
	mulss	%xmm1, %xmm0
	addss	%xmm1, %xmm0
	mulss	%xmm9, %xmm0
	comiss	%xmm0, %xmm11
	jbe	.L1088
	movss	.LC107(%rip), %xmm10
	movaps	%xmm0, %xmm4
	xorps	%xmm10, %xmm4
	movaps	%xmm4, %xmm8
	addss	%xmm4, %xmm8
	ucomiss	%xmm8, %xmm15
	jbe	.L875
	movss	.LC9(%rip), %xmm8
.L779:
	xorps	%xmm10, %xmm8
	jmp	.L783
	.p2align 4,,10
	.p2align 3
.L625:
	jle	.L618
	leaq	-1(%rbx), %rdi
	movq	%rbx, %rdx
	movq	%rax, %rcx
	movq	%rbp, %r8
	movq	%rdi, 120(%rsp)
	shrq	$2, %rdx
	movq	%rbx, %rdi
	leaq	0(,%rbx,4), %r12
	andq	$-4, %rdi
	salq	$4, %rdx
	movq	%r12, %r9
	xorl	%r10d, %r10d
	movq	$0, 104(%rsp)
	movq	%rdx, %r14
	movss	.LC14(%rip), %xmm14
	movss	.LC15(%rip), %xmm13
	movq	%rdi, 136(%rsp)
	xorl	%edi, %edi
	.p2align 4,,10
	.p2align 3
.L814:
	pxor	%xmm0, %xmm0
	testq	%r13, %r13
	je	.L790
	movss	0(%r13,%r10,4), %xmm0
.L790:
	testq	%rbx, %rbx
	jle	.L799
	cmpq	$1, %rbx
	je	.L794
	leaq	16(%rcx), %rdx
	cmpq	%rdx, %r8
	jnb	.L956
	leaq	16(%r8), %rdx
	cmpq	%rdx, %rcx
	jnb	.L956
.L794:
	leaq	0(,%rdi,4), %rdx
	pxor	%xmm5, %xmm5
	jmp	.L812
	.p2align 4,,10
	.p2align 3
.L1113:
	movaps	%xmm2, %xmm1
	movaps	%xmm2, %xmm4
	movaps	%xmm14, %xmm3
	mulss	%xmm5, %xmm1
.L809:
	addss	%xmm14, %xmm1
	mulss	%xmm3, %xmm1
	movss	%xmm1, 0(%rbp,%rdx)
	movss	%xmm4, (%rax,%rdx)
	addq	$4, %rdx
	cmpq	%r9, %rdx
	je	.L799
.L812:
	movss	(%rax,%rdx), %xmm2
	addss	%xmm0, %xmm2
	ucomiss	.LC143(%rip), %xmm2
	ja	.L1113
	movss	.LC145(%rip), %xmm7
	ucomiss	%xmm2, %xmm7
	jbe	.L1114
	movaps	%xmm2, %xmm4
	movaps	%xmm2, %xmm1
	movaps	%xmm13, %xmm3
	mulss	%xmm13, %xmm4
	jmp	.L809
	.p2align 4,,10
	.p2align 3
.L624:
	jle	.L618
	movq	%rbx, %rdx
	movq	%rbx, %r11
	leaq	0(,%rbx,4), %rbp
	xorl	%ecx, %ecx
	shrq	$2, %rdx
	movq	%rax, %r9
	leaq	-1(%rbx), %r14
	andq	$-4, %r11
	salq	$4, %rdx
	xorl	%edi, %edi
	xorl	%r10d, %r10d
	movss	.LC10(%rip), %xmm15
	movq	%rdx, %r12
	.p2align 4,,10
	.p2align 3
.L837:
	pxor	%xmm0, %xmm0
	testq	%r13, %r13
	je	.L815
	movss	0(%r13,%rdi,4), %xmm0
.L815:
	testq	%rbx, %rbx
	jle	.L822
	cmpq	$2, %r14
	jbe	.L921
	movaps	%xmm0, %xmm6
	leaq	(%r12,%r9), %rsi
	pxor	%xmm5, %xmm5
	movq	%r9, %rdx
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm6, -120(%rsp)
	movss	.LC20(%rip), %xmm6
	movss	.LC22(%rip), %xmm7
	movss	.LC42(%rip), %xmm10
	movd	%xmm0, %r8d
	movss	.LC14(%rip), %xmm9
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm6, 88(%rsp)
	movss	.LC24(%rip), %xmm6
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, 72(%rsp)
	shufps	$0, %xmm10, %xmm10
	movss	.LC26(%rip), %xmm7
	movss	.LC9(%rip), %xmm12
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm6, 56(%rsp)
	shufps	$0, %xmm9, %xmm9
	movss	.LC28(%rip), %xmm6
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, 40(%rsp)
	shufps	$0, %xmm12, %xmm12
	movss	.LC32(%rip), %xmm7
	movss	.LC143(%rip), %xmm11
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm6, 24(%rsp)
	movss	.LC34(%rip), %xmm6
	movss	.LC145(%rip), %xmm14
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, 8(%rsp)
	movss	.LC36(%rip), %xmm7
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm6, -8(%rsp)
	shufps	$0, %xmm11, %xmm11
	movss	.LC38(%rip), %xmm6
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -24(%rsp)
	shufps	$0, %xmm14, %xmm14
	movss	.LC40(%rip), %xmm7
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm6, -40(%rsp)
	movss	.LC10(%rip), %xmm6
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -56(%rsp)
	movss	.LC76(%rip), %xmm7
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm6, -104(%rsp)
	movss	.LC13(%rip), %xmm6
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -72(%rsp)
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm6, -88(%rsp)
	.p2align 4,,10
	.p2align 3
.L820:
	movups	(%rdx), %xmm2
	addps	-120(%rsp), %xmm2
	movaps	%xmm5, %xmm3
	movaps	%xmm11, %xmm8
	movaps	40(%rsp), %xmm6
	movaps	-88(%rsp), %xmm13
	movaps	%xmm9, %xmm0
	addq	$16, %rdx
	movaps	%xmm2, %xmm4
	cmpltps	%xmm2, %xmm3
	movaps	%xmm2, %xmm1
	mulps	%xmm5, %xmm4
	movaps	%xmm2, %xmm7
	cmpnltps	%xmm5, %xmm7
	andps	%xmm3, %xmm1
	andnps	%xmm4, %xmm3
	movaps	-72(%rsp), %xmm4
	orps	%xmm1, %xmm3
	movaps	%xmm2, %xmm1
	xorps	%xmm2, %xmm4
	andps	%xmm7, %xmm1
	andnps	%xmm4, %xmm7
	orps	%xmm1, %xmm7
	movaps	%xmm2, %xmm1
	cmpltps	%xmm5, %xmm1
	cmpnltps	%xmm7, %xmm8
	andps	%xmm1, %xmm2
	andnps	%xmm4, %xmm1
	movaps	88(%rsp), %xmm4
	orps	%xmm2, %xmm1
	movaps	56(%rsp), %xmm2
	mulps	%xmm1, %xmm4
	addps	72(%rsp), %xmm4
	addps	%xmm4, %xmm2
	paddd	.LC44(%rip), %xmm4
	pslld	$23, %xmm4
	mulps	%xmm2, %xmm6
	mulps	24(%rsp), %xmm2
	subps	%xmm6, %xmm1
	movaps	%xmm7, %xmm6
	cmpltps	%xmm14, %xmm6
	addps	%xmm1, %xmm2
	movaps	8(%rsp), %xmm1
	pand	%xmm8, %xmm6
	mulps	%xmm2, %xmm1
	addps	-8(%rsp), %xmm1
	mulps	%xmm2, %xmm1
	addps	-24(%rsp), %xmm1
	mulps	%xmm2, %xmm1
	addps	-40(%rsp), %xmm1
	mulps	%xmm2, %xmm1
	addps	-56(%rsp), %xmm1
	mulps	%xmm2, %xmm1
	addps	%xmm10, %xmm1
	mulps	%xmm2, %xmm1
	mulps	%xmm2, %xmm1
	addps	%xmm2, %xmm1
	movaps	%xmm7, %xmm2
	cmpnltps	%xmm14, %xmm2
	addps	%xmm9, %xmm1
	pand	%xmm8, %xmm2
	pandn	%xmm2, %xmm6
	movaps	%xmm11, %xmm2
	mulps	%xmm4, %xmm1
	cmpltps	%xmm7, %xmm2
	movaps	%xmm6, %xmm8
	andnps	-104(%rsp), %xmm8
	movaps	%xmm2, %xmm7
	andps	%xmm2, %xmm13
	andps	%xmm2, %xmm0
	movaps	%xmm1, %xmm4
	andps	%xmm6, %xmm1
	addps	%xmm9, %xmm4
	orps	%xmm8, %xmm1
	andnps	%xmm1, %xmm7
	movaps	%xmm2, %xmm1
	orps	%xmm13, %xmm7
	movaps	%xmm4, %xmm13
	addps	%xmm12, %xmm4
	andps	%xmm6, %xmm13
	orps	%xmm8, %xmm13
	andps	%xmm6, %xmm4
	movss	.LC152(%rip), %xmm6
	andnps	%xmm13, %xmm1
	orps	%xmm8, %xmm4
	orps	%xmm0, %xmm1
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm6, %xmm8
	andnps	%xmm4, %xmm2
	cmpltps	%xmm1, %xmm8
	mulps	%xmm10, %xmm1
	movaps	%xmm1, %xmm4
	movaps	%xmm8, %xmm1
	addps	%xmm12, %xmm4
	andnps	%xmm2, %xmm1
	andps	%xmm8, %xmm4
	andps	.LC153(%rip), %xmm8
	orps	%xmm4, %xmm1
	movaps	.LC154(%rip), %xmm4
	movaps	%xmm1, %xmm13
	movaps	%xmm1, %xmm6
	mulps	%xmm1, %xmm4
	addps	.LC156(%rip), %xmm4
	mulps	%xmm1, %xmm13
	mulps	%xmm1, %xmm4
	addps	.LC158(%rip), %xmm4
	mulps	%xmm13, %xmm6
	mulps	%xmm10, %xmm13
	mulps	%xmm1, %xmm4
	addps	.LC160(%rip), %xmm4
	mulps	%xmm1, %xmm4
	addps	.LC162(%rip), %xmm4
	mulps	%xmm1, %xmm4
	addps	.LC164(%rip), %xmm4
	mulps	%xmm1, %xmm4
	addps	.LC166(%rip), %xmm4
	mulps	%xmm1, %xmm4
	addps	.LC168(%rip), %xmm4
	mulps	%xmm1, %xmm4
	addps	.LC170(%rip), %xmm4
	mulps	%xmm4, %xmm6
	subps	%xmm13, %xmm6
	addps	%xmm1, %xmm6
	movaps	%xmm7, %xmm1
	divps	%xmm2, %xmm1
	addps	%xmm8, %xmm6
	mulps	%xmm1, %xmm6
	movaps	%xmm5, %xmm1
	cmpltps	%xmm2, %xmm1
	andps	%xmm1, %xmm6
	andnps	%xmm7, %xmm1
	orps	%xmm6, %xmm1
	addps	%xmm1, %xmm3
	movups	%xmm3, -16(%rdx)
	cmpq	%rsi, %rdx
	jne	.L820
	movd	%r8d, %xmm0
	cmpq	%r11, %rbx
	je	.L822
	movq	%r11, %r8
	movq	%r11, %rdx
.L819:
	movq	%rbx, %rsi
	subq	%r8, %rsi
	cmpq	$1, %rsi
	je	.L824
	addq	%rcx, %r8
	movaps	%xmm0, %xmm2
	xorps	%xmm3, %xmm3
	movq	.LC51(%rip), %xmm7
	leaq	(%rax,%r8,4), %r8
	shufps	$0xe0, %xmm2, %xmm2
	movaps	%xmm3, %xmm4
	movq	.LC60(%rip), %xmm10
	movq	.LC149(%rip), %xmm12
	movq	(%r8), %xmm1
	addps	%xmm2, %xmm1
	movaps	%xmm1, %xmm5
	cmpltps	%xmm1, %xmm4
	movaps	%xmm1, %xmm2
	mulps	%xmm3, %xmm5
	movaps	%xmm1, %xmm6
	andps	%xmm4, %xmm2
	andnps	%xmm5, %xmm4
	movq	.LC94(%rip), %xmm5
	orps	%xmm2, %xmm4
	movaps	%xmm1, %xmm2
	cmpnltps	%xmm3, %xmm2
	xorps	%xmm1, %xmm5
	andps	%xmm2, %xmm6
	andnps	%xmm5, %xmm2
	orps	%xmm6, %xmm2
	movaps	%xmm1, %xmm6
	cmpltps	%xmm3, %xmm6
	movaps	%xmm2, %xmm8
	cmpltps	%xmm12, %xmm8
	andps	%xmm6, %xmm1
	andnps	%xmm5, %xmm6
	movq	.LC48(%rip), %xmm5
	orps	%xmm1, %xmm6
	movq	.LC49(%rip), %xmm1
	mulps	%xmm6, %xmm5
	addps	%xmm1, %xmm5
	movq	.LC50(%rip), %xmm1
	addps	%xmm5, %xmm1
	mulps	%xmm1, %xmm7
	subps	%xmm7, %xmm6
	movq	.LC52(%rip), %xmm7
	mulps	%xmm7, %xmm1
	movq	.LC56(%rip), %xmm7
	addps	%xmm1, %xmm6
	movq	.LC55(%rip), %xmm1
	mulps	%xmm6, %xmm1
	addps	%xmm7, %xmm1
	movq	.LC57(%rip), %xmm7
	mulps	%xmm6, %xmm1
	addps	%xmm7, %xmm1
	movq	.LC58(%rip), %xmm7
	mulps	%xmm6, %xmm1
	addps	%xmm7, %xmm1
	movq	.LC59(%rip), %xmm7
	mulps	%xmm6, %xmm1
	addps	%xmm7, %xmm1
	movq	.LC61(%rip), %xmm7
	mulps	%xmm6, %xmm1
	addps	%xmm10, %xmm1
	mulps	%xmm6, %xmm1
	mulps	%xmm6, %xmm1
	addps	%xmm6, %xmm1
	movq	.LC62(%rip), %xmm6
	paddd	%xmm6, %xmm5
	movq	.LC148(%rip), %xmm6
	addps	%xmm7, %xmm1
	movaps	%xmm6, %xmm11
	cmpltps	%xmm2, %xmm6
	pslld	$23, %xmm5
	cmpnltps	%xmm2, %xmm11
	mulps	%xmm5, %xmm1
	movaps	%xmm2, %xmm5
	movq	.LC102(%rip), %xmm2
	cmpnltps	%xmm12, %xmm5
	movaps	%xmm7, %xmm12
	pand	%xmm11, %xmm8
	andps	%xmm6, %xmm2
	andps	%xmm6, %xmm12
	pand	%xmm11, %xmm5
	pandn	%xmm5, %xmm8
	movaps	%xmm1, %xmm9
	movq	.LC64(%rip), %xmm5
	movaps	%xmm8, %xmm11
	addps	%xmm7, %xmm9
	andps	%xmm8, %xmm1
	andnps	%xmm5, %xmm11
	movaps	%xmm6, %xmm5
	orps	%xmm11, %xmm1
	andnps	%xmm1, %xmm5
	movaps	%xmm6, %xmm1
	orps	%xmm2, %xmm5
	movaps	%xmm9, %xmm2
	andps	%xmm8, %xmm2
	orps	%xmm11, %xmm2
	andnps	%xmm2, %xmm1
	movaps	%xmm9, %xmm2
	movq	.LC172(%rip), %xmm9
	orps	%xmm12, %xmm1
	movq	.LC63(%rip), %xmm12
	cmpltps	%xmm1, %xmm9
	mulps	%xmm10, %xmm1
	addps	%xmm12, %xmm2
	andps	%xmm8, %xmm2
	movq	.LC173(%rip), %xmm8
	orps	%xmm2, %xmm11
	movaps	%xmm9, %xmm2
	addps	%xmm12, %xmm1
	andnps	%xmm11, %xmm6
	andps	%xmm9, %xmm8
	movq	.LC175(%rip), %xmm11
	andnps	%xmm6, %xmm2
	cmpltps	%xmm6, %xmm3
	andps	%xmm9, %xmm1
	orps	%xmm1, %xmm2
	movq	.LC174(%rip), %xmm1
	movaps	%xmm2, %xmm9
	mulps	%xmm2, %xmm1
	mulps	%xmm2, %xmm9
	addps	%xmm11, %xmm1
	movq	.LC176(%rip), %xmm11
	mulps	%xmm2, %xmm1
	addps	%xmm11, %xmm1
	movq	.LC177(%rip), %xmm11
	mulps	%xmm2, %xmm1
	addps	%xmm11, %xmm1
	movq	.LC178(%rip), %xmm11
	mulps	%xmm2, %xmm1
	addps	%xmm11, %xmm1
	movq	.LC179(%rip), %xmm11
	mulps	%xmm2, %xmm1
	addps	%xmm11, %xmm1
	movq	.LC180(%rip), %xmm11
	mulps	%xmm2, %xmm1
	addps	%xmm11, %xmm1
	movq	.LC181(%rip), %xmm11
	mulps	%xmm2, %xmm1
	addps	%xmm11, %xmm1
	movq	.LC182(%rip), %xmm11
	mulps	%xmm2, %xmm1
	addps	%xmm11, %xmm1
	movaps	%xmm2, %xmm11
	mulps	%xmm9, %xmm11
	mulps	%xmm10, %xmm9
	mulps	%xmm11, %xmm1
	subps	%xmm9, %xmm1
	addps	%xmm2, %xmm1
	movaps	%xmm5, %xmm2
	addps	%xmm8, %xmm1
	movaps	%xmm6, %xmm8
	movlhps	%xmm7, %xmm8
	divps	%xmm8, %xmm2
	mulps	%xmm2, %xmm1
	andps	%xmm3, %xmm1
	andnps	%xmm5, %xmm3
	orps	%xmm1, %xmm3
	addps	%xmm3, %xmm4
	movlps	%xmm4, (%r8)
	testb	$1, %sil
	je	.L822
	andq	$-2, %rsi
	addq	%rsi, %rdx
.L824:
	addq	%rcx, %rdx
	pxor	%xmm3, %xmm3
	leaq	(%rax,%rdx,4), %rdx
	addss	(%rdx), %xmm0
	ucomiss	%xmm3, %xmm0
	jbe	.L826
	movaps	%xmm0, %xmm3
.L827:
	pxor	%xmm1, %xmm1
	movaps	%xmm0, %xmm2
	xorps	.LC107(%rip), %xmm2
	comiss	%xmm0, %xmm1
	jbe	.L835
	movaps	%xmm0, %xmm1
	movaps	%xmm2, %xmm0
	movaps	%xmm1, %xmm2
.L835:
	ucomiss	.LC143(%rip), %xmm0
	ja	.L1094
	movss	.LC145(%rip), %xmm7
	ucomiss	%xmm0, %xmm7
	jbe	.L1115
	movss	.LC42(%rip), %xmm7
	movaps	%xmm15, %xmm5
	movaps	%xmm15, %xmm1
	movaps	%xmm15, %xmm2
	movss	.LC14(%rip), %xmm0
.L833:
	mulss	%xmm7, %xmm1
	movss	.LC16(%rip), %xmm6
	subss	%xmm0, %xmm1
.L830:
	pxor	%xmm0, %xmm0
	comiss	%xmm0, %xmm5
	jbe	.L828
	movss	.LC155(%rip), %xmm0
	divss	%xmm5, %xmm2
	movaps	%xmm1, %xmm4
	movaps	%xmm1, %xmm7
	mulss	%xmm1, %xmm4
	mulss	%xmm1, %xmm0
	subss	.LC183(%rip), %xmm0
	mulss	%xmm1, %xmm0
	addss	.LC159(%rip), %xmm0
	mulss	%xmm4, %xmm7
	mulss	%xmm1, %xmm0
	subss	.LC184(%rip), %xmm0
	mulss	%xmm1, %xmm0
	addss	.LC163(%rip), %xmm0
	mulss	%xmm1, %xmm0
	subss	.LC185(%rip), %xmm0
	mulss	%xmm1, %xmm0
	addss	.LC167(%rip), %xmm0
	mulss	%xmm1, %xmm0
	subss	.LC186(%rip), %xmm0
	mulss	%xmm1, %xmm0
	addss	.LC171(%rip), %xmm0
	mulss	%xmm7, %xmm0
	movss	.LC42(%rip), %xmm7
	mulss	%xmm7, %xmm4
	subss	%xmm4, %xmm0
	addss	%xmm1, %xmm0
	addss	%xmm6, %xmm0
	mulss	%xmm0, %xmm2
.L828:
	addss	%xmm3, %xmm2
	movss	%xmm2, (%rdx)
.L822:
	addq	$1, %rdi
	addq	$1, %r10
	addq	%rbp, %r9
	addq	%rbx, %rcx
	cmpq	%rdi, 200(%rsp)
	je	.L1116
	cmpq	%r10, %r15
	jne	.L837
	jmp	.L618
	.p2align 4,,10
	.p2align 3
.L857:
	ucomiss	.LC30(%rip), %xmm0
	jbe	.L1117
	movss	.LC14(%rip), %xmm0
.L855:
	pxor	%xmm3, %xmm3
	comiss	%xmm1, %xmm3
	jbe	.L853
	movss	.LC107(%rip), %xmm3
.L858:
	xorps	%xmm3, %xmm0
	jmp	.L853
	.p2align 4,,10
	.p2align 3
.L871:
	movss	.LC145(%rip), %xmm7
	ucomiss	%xmm0, %xmm7
	jbe	.L1118
	movss	.LC15(%rip), %xmm0
	jmp	.L872
	.p2align 4,,10
	.p2align 3
.L1094:
	movss	.LC13(%rip), %xmm2
	pxor	%xmm5, %xmm5
.L1100:
	movaps	%xmm5, %xmm1
	pxor	%xmm6, %xmm6
	jmp	.L830
	.p2align 4,,10
	.p2align 3
.L826:
	mulss	%xmm0, %xmm3
	jmp	.L827
	.p2align 4,,10
	.p2align 3
.L694:
	movss	.LC18(%rip), %xmm7
	ucomiss	%xmm1, %xmm7
	ja	.L1073
	ucomiss	.LC30(%rip), %xmm1
	jbe	.L1119
	movss	.LC10(%rip), %xmm1
.L696:
	mulss	%xmm0, %xmm1
	jmp	.L695
	.p2align 4,,10
	.p2align 3
.L1108:
	movss	.LC18(%rip), %xmm7
	ucomiss	%xmm1, %xmm7
	ja	.L1076
	ucomiss	.LC30(%rip), %xmm1
	jbe	.L1120
	movss	.LC12(%rip), %xmm1
	jmp	.L713
	.p2align 4,,10
	.p2align 3
.L1101:
	movss	.LC107(%rip), %xmm3
	movaps	%xmm1, %xmm2
	xorps	%xmm3, %xmm2
	movaps	%xmm2, %xmm0
	addss	%xmm2, %xmm0
	ucomiss	%xmm0, %xmm13
	jbe	.L857
	movss	.LC9(%rip), %xmm0
	jmp	.L858
	.p2align 4,,10
	.p2align 3
.L875:
	ucomiss	.LC30(%rip), %xmm8
	jbe	.L1121
	movaps	%xmm6, %xmm8
.L781:
	movss	.LC107(%rip), %xmm10
	comiss	%xmm0, %xmm11
	jbe	.L783
	jmp	.L779
	.p2align 4,,10
	.p2align 3
.L1073:
	movss	.LC9(%rip), %xmm1
	jmp	.L696
	.p2align 4,,10
	.p2align 3
.L1076:
	movss	.LC11(%rip), %xmm1
	jmp	.L713
	.p2align 4,,10
	.p2align 3
.L956:
	cmpq	$2, 120(%rsp)
	jbe	.L917
	movaps	%xmm0, %xmm7
	xorl	%edx, %edx
	movd	%xmm0, %esi
	movss	.LC36(%rip), %xmm6
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -120(%rsp)
	movss	.LC22(%rip), %xmm7
	movdqa	.LC44(%rip), %xmm3
	movss	.LC143(%rip), %xmm11
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm6, -8(%rsp)
	movss	.LC40(%rip), %xmm6
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, 88(%rsp)
	movss	.LC24(%rip), %xmm7
	movss	.LC145(%rip), %xmm12
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm6, -40(%rsp)
	shufps	$0, %xmm11, %xmm11
	movss	.LC14(%rip), %xmm6
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, 72(%rsp)
	shufps	$0, %xmm12, %xmm12
	movss	.LC26(%rip), %xmm7
	movss	.LC15(%rip), %xmm10
	movaps	%xmm3, -104(%rsp)
	shufps	$0, %xmm6, %xmm6
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, 56(%rsp)
	movss	.LC28(%rip), %xmm7
	shufps	$0, %xmm10, %xmm10
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, 40(%rsp)
	movss	.LC32(%rip), %xmm7
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, 24(%rsp)
	movss	.LC34(%rip), %xmm7
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, 8(%rsp)
	movss	.LC38(%rip), %xmm7
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -24(%rsp)
	movss	.LC42(%rip), %xmm7
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -56(%rsp)
	movss	.LC76(%rip), %xmm7
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -72(%rsp)
	movss	.LC141(%rip), %xmm7
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -88(%rsp)
.L797:
	movups	(%rcx,%rdx), %xmm1
	addps	-120(%rsp), %xmm1
	movaps	%xmm6, %xmm8
	movaps	-88(%rsp), %xmm3
	movaps	72(%rsp), %xmm2
	movaps	56(%rsp), %xmm5
	movaps	-72(%rsp), %xmm4
	mulps	%xmm1, %xmm3
	movaps	%xmm1, %xmm15
	movaps	%xmm1, %xmm9
	addps	88(%rsp), %xmm3
	mulps	%xmm10, %xmm9
	xorps	%xmm1, %xmm4
	addps	%xmm3, %xmm2
	paddd	-104(%rsp), %xmm3
	pslld	$23, %xmm3
	mulps	%xmm2, %xmm5
	mulps	40(%rsp), %xmm2
	subps	%xmm5, %xmm4
	movaps	%xmm11, %xmm5
	cmpnltps	%xmm1, %xmm5
	addps	%xmm4, %xmm2
	movaps	24(%rsp), %xmm4
	mulps	%xmm2, %xmm4
	addps	8(%rsp), %xmm4
	mulps	%xmm2, %xmm4
	addps	-8(%rsp), %xmm4
	mulps	%xmm2, %xmm4
	addps	-24(%rsp), %xmm4
	mulps	%xmm2, %xmm4
	addps	-40(%rsp), %xmm4
	mulps	%xmm2, %xmm4
	addps	-56(%rsp), %xmm4
	mulps	%xmm2, %xmm4
	mulps	%xmm2, %xmm4
	addps	%xmm2, %xmm4
	addps	%xmm6, %xmm4
	mulps	%xmm3, %xmm4
	movaps	%xmm1, %xmm3
	cmpnltps	%xmm12, %xmm3
	pand	%xmm5, %xmm3
	addps	%xmm6, %xmm4
	movaps	%xmm4, %xmm2
	movaps	%xmm6, %xmm4
	divps	%xmm2, %xmm4
	movaps	%xmm1, %xmm2
	cmpltps	%xmm12, %xmm2
	pand	%xmm5, %xmm2
	movaps	%xmm6, %xmm5
	movdqa	%xmm2, %xmm7
	pandn	%xmm3, %xmm7
	mulps	%xmm4, %xmm15
	subps	%xmm4, %xmm8
	andps	%xmm7, %xmm4
	andnps	%xmm10, %xmm7
	orps	%xmm4, %xmm7
	movaps	%xmm11, %xmm4
	mulps	%xmm1, %xmm8
	cmpltps	%xmm1, %xmm4
	andps	%xmm3, %xmm15
	movaps	%xmm4, %xmm0
	andps	%xmm4, %xmm5
	andnps	%xmm7, %xmm0
	movaps	%xmm0, %xmm7
	movaps	%xmm1, %xmm0
	orps	%xmm5, %xmm7
	movaps	%xmm8, %xmm5
	movaps	%xmm3, %xmm8
	andps	%xmm3, %xmm5
	andnps	%xmm1, %xmm8
	andps	%xmm2, %xmm0
	orps	%xmm5, %xmm8
	movaps	%xmm2, %xmm5
	andnps	%xmm9, %xmm3
	andnps	%xmm8, %xmm5
	pxor	%xmm8, %xmm8
	orps	%xmm15, %xmm3
	mulps	%xmm1, %xmm8
	orps	%xmm5, %xmm0
	movaps	%xmm4, %xmm5
	andnps	%xmm0, %xmm5
	andps	%xmm2, %xmm9
	andnps	%xmm3, %xmm2
	orps	%xmm9, %xmm2
	andps	%xmm4, %xmm1
	andps	%xmm4, %xmm8
	andnps	%xmm2, %xmm4
	orps	%xmm8, %xmm5
	orps	%xmm1, %xmm4
	addps	%xmm6, %xmm5
	mulps	%xmm7, %xmm5
	movups	%xmm5, (%r8,%rdx)
	movups	%xmm4, (%rcx,%rdx)
	addq	$16, %rdx
	cmpq	%rdx, %r14
	jne	.L797
	movd	%esi, %xmm0
	movq	136(%rsp), %rsi
	cmpq	%rsi, %rbx
	je	.L799
	movq	%rbx, %rdx
	subq	%rsi, %rdx
	cmpq	$1, %rdx
	je	.L918
	movq	%rsi, -120(%rsp)
.L796:
	movq	.LC147(%rip), %xmm3
	addq	%rdi, %rsi
	movaps	%xmm0, %xmm1
	movq	.LC51(%rip), %xmm5
	salq	$2, %rsi
	shufps	$0xe0, %xmm1, %xmm1
	movq	.LC94(%rip), %xmm4
	movq	.LC149(%rip), %xmm12
	movq	.LC150(%rip), %xmm11
	leaq	(%rax,%rsi), %r11
	movq	(%r11), %xmm2
	addps	%xmm1, %xmm2
	movq	.LC49(%rip), %xmm1
	mulps	%xmm2, %xmm3
	xorps	%xmm2, %xmm4
	movaps	%xmm2, %xmm9
	movaps	%xmm2, %xmm8
	mulps	%xmm11, %xmm8
	addps	%xmm1, %xmm3
	movq	.LC50(%rip), %xmm1
	addps	%xmm3, %xmm1
	mulps	%xmm1, %xmm5
	subps	%xmm5, %xmm4
	movq	.LC52(%rip), %xmm5
	mulps	%xmm5, %xmm1
	movq	.LC56(%rip), %xmm5
	addps	%xmm1, %xmm4
	movq	.LC55(%rip), %xmm1
	mulps	%xmm4, %xmm1
	addps	%xmm5, %xmm1
	movq	.LC57(%rip), %xmm5
	mulps	%xmm4, %xmm1
	addps	%xmm5, %xmm1
	movq	.LC58(%rip), %xmm5
	mulps	%xmm4, %xmm1
	addps	%xmm5, %xmm1
	movq	.LC59(%rip), %xmm5
	mulps	%xmm4, %xmm1
	addps	%xmm5, %xmm1
	movq	.LC60(%rip), %xmm5
	mulps	%xmm4, %xmm1
	addps	%xmm5, %xmm1
	movq	.LC61(%rip), %xmm5
	movaps	%xmm5, %xmm6
	movaps	%xmm5, %xmm10
	mulps	%xmm4, %xmm1
	mulps	%xmm4, %xmm1
	addps	%xmm4, %xmm1
	movq	.LC62(%rip), %xmm4
	paddd	%xmm4, %xmm3
	movaps	%xmm2, %xmm4
	addps	%xmm5, %xmm1
	cmpnltps	%xmm12, %xmm4
	pslld	$23, %xmm3
	mulps	%xmm3, %xmm1
	movaps	%xmm2, %xmm3
	cmpltps	%xmm12, %xmm3
	addps	%xmm5, %xmm1
	movlhps	%xmm5, %xmm1
	divps	%xmm1, %xmm6
	movq	.LC148(%rip), %xmm1
	movaps	%xmm1, %xmm7
	cmpltps	%xmm2, %xmm1
	cmpnltps	%xmm2, %xmm7
	pand	%xmm7, %xmm3
	pand	%xmm7, %xmm4
	movdqa	%xmm3, %xmm7
	pandn	%xmm4, %xmm7
	subps	%xmm6, %xmm10
	mulps	%xmm6, %xmm9
	andps	%xmm7, %xmm6
	andnps	%xmm11, %xmm7
	movaps	%xmm5, %xmm11
	orps	%xmm7, %xmm6
	movaps	%xmm1, %xmm7
	andps	%xmm1, %xmm11
	mulps	%xmm2, %xmm10
	andnps	%xmm6, %xmm7
	movaps	%xmm4, %xmm6
	andnps	%xmm2, %xmm6
	orps	%xmm11, %xmm7
	movaps	%xmm3, %xmm11
	andps	%xmm4, %xmm9
	andps	%xmm4, %xmm10
	andnps	%xmm8, %xmm4
	andps	%xmm3, %xmm8
	orps	%xmm6, %xmm10
	movaps	%xmm2, %xmm6
	orps	%xmm9, %xmm4
	andnps	%xmm10, %xmm11
	xorps	%xmm10, %xmm10
	andps	%xmm3, %xmm6
	mulps	%xmm2, %xmm10
	orps	%xmm6, %xmm11
	movaps	%xmm1, %xmm6
	andnps	%xmm11, %xmm6
	andnps	%xmm4, %xmm3
	andps	%xmm1, %xmm2
	orps	%xmm8, %xmm3
	andps	%xmm1, %xmm10
	andnps	%xmm3, %xmm1
	orps	%xmm10, %xmm6
	orps	%xmm2, %xmm1
	addps	%xmm5, %xmm6
	mulps	%xmm7, %xmm6
	movlps	%xmm6, 0(%rbp,%rsi)
	movlps	%xmm1, (%r11)
	testb	$1, %dl
	je	.L799
	movq	-120(%rsp), %rsi
	andq	$-2, %rdx
	addq	%rsi, %rdx
.L801:
	addq	%rdi, %rdx
	salq	$2, %rdx
	leaq	0(%rbp,%rdx), %rsi
	addq	%rax, %rdx
	addss	(%rdx), %xmm0
	ucomiss	.LC143(%rip), %xmm0
	ja	.L1122
	movss	.LC145(%rip), %xmm1
	ucomiss	%xmm0, %xmm1
	jbe	.L1123
	movaps	%xmm0, %xmm4
	movss	.LC14(%rip), %xmm2
	movaps	%xmm0, %xmm1
	movaps	%xmm13, %xmm3
	mulss	%xmm13, %xmm4
.L805:
	addss	%xmm2, %xmm1
	mulss	%xmm3, %xmm1
	movss	%xmm1, (%rsi)
	movss	%xmm4, (%rdx)
.L799:
	addq	$1, %r10
	cmpq	%r10, 200(%rsp)
	je	.L1124
	addq	$1, 104(%rsp)
	addq	%r12, %r9
	addq	%rbx, %rdi
	addq	%r12, %rcx
	movq	104(%rsp), %rsi
	addq	%r12, %r8
	cmpq	%rsi, %r15
	jne	.L814
	jmp	.L618
	.p2align 4,,10
	.p2align 3
.L951:
	cmpq	$2, 216(%rsp)
	jbe	.L910
	movaps	%xmm3, %xmm7
	movd	%xmm3, %edi
	pxor	%xmm14, %xmm14
	xorl	%edx, %edx
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -120(%rsp)
	movss	.LC20(%rip), %xmm7
	movss	.LC28(%rip), %xmm6
	movss	.LC18(%rip), %xmm15
	movss	.LC30(%rip), %xmm13
	shufps	$0, %xmm7, %xmm7
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm7, 184(%rsp)
	movss	.LC22(%rip), %xmm7
	movaps	%xmm6, 120(%rsp)
	shufps	$0, %xmm13, %xmm13
	movss	.LC34(%rip), %xmm6
	movss	.LC42(%rip), %xmm9
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, 168(%rsp)
	movaps	%xmm13, %xmm3
	movss	.LC24(%rip), %xmm7
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm6, 88(%rsp)
	shufps	$0, %xmm15, %xmm15
	movss	.LC38(%rip), %xmm6
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, 152(%rsp)
	shufps	$0, %xmm9, %xmm9
	movss	.LC26(%rip), %xmm7
	movss	.LC76(%rip), %xmm12
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm6, 56(%rsp)
	movdqa	.LC44(%rip), %xmm6
	movss	.LC111(%rip), %xmm11
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, 136(%rsp)
	movss	.LC32(%rip), %xmm7
	movaps	%xmm6, 24(%rsp)
	movss	.LC9(%rip), %xmm6
	shufps	$0, %xmm12, %xmm12
	movaps	%xmm12, %xmm13
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, 104(%rsp)
	shufps	$0, %xmm11, %xmm11
	movss	.LC36(%rip), %xmm7
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm6, 8(%rsp)
	movss	.LC113(%rip), %xmm6
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, 72(%rsp)
	movss	.LC40(%rip), %xmm7
	shufps	$0, %xmm6, %xmm6
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, 40(%rsp)
	movss	.LC14(%rip), %xmm7
	movaps	%xmm6, -8(%rsp)
	movss	.LC115(%rip), %xmm6
	shufps	$0, %xmm7, %xmm7
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm6, -24(%rsp)
	movss	.LC117(%rip), %xmm6
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm6, -40(%rsp)
	movss	.LC119(%rip), %xmm6
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm6, -56(%rsp)
	movss	.LC121(%rip), %xmm6
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm6, -72(%rsp)
	movss	.LC123(%rip), %xmm6
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm6, -88(%rsp)
	movss	.LC125(%rip), %xmm6
	shufps	$0, %xmm6, %xmm6
	movaps	%xmm6, -104(%rsp)
.L761:
	movups	(%rsi,%rdx), %xmm6
	addps	-120(%rsp), %xmm6
	movaps	184(%rsp), %xmm8
	movaps	.LC108(%rip), %xmm1
	movaps	136(%rsp), %xmm10
	mulps	%xmm6, %xmm1
	mulps	%xmm6, %xmm1
	mulps	%xmm6, %xmm1
	addps	%xmm6, %xmm1
	mulps	%xmm11, %xmm1
	movaps	%xmm1, %xmm0
	movaps	%xmm1, %xmm4
	movaps	%xmm1, %xmm2
	cmpnltps	%xmm14, %xmm0
	xorps	%xmm13, %xmm4
	andps	%xmm0, %xmm2
	andnps	%xmm4, %xmm0
	movaps	152(%rsp), %xmm4
	orps	%xmm2, %xmm0
	movaps	%xmm0, %xmm2
	addps	%xmm0, %xmm2
	cmpltps	-24(%rsp), %xmm0
	mulps	%xmm2, %xmm8
	movaps	%xmm2, %xmm5
	movaps	%xmm2, %xmm12
	addps	168(%rsp), %xmm8
	cmpnltps	%xmm15, %xmm12
	addps	%xmm8, %xmm4
	paddd	24(%rsp), %xmm8
	pslld	$23, %xmm8
	mulps	%xmm4, %xmm10
	mulps	120(%rsp), %xmm4
	subps	%xmm10, %xmm5
	movaps	%xmm3, %xmm10
	cmpnltps	%xmm2, %xmm10
	addps	%xmm4, %xmm5
	movaps	%xmm3, %xmm4
	cmpltps	%xmm2, %xmm4
	cmpltps	%xmm15, %xmm2
	pand	%xmm12, %xmm10
	pand	%xmm12, %xmm4
	pandn	%xmm10, %xmm4
	movaps	104(%rsp), %xmm10
	mulps	%xmm5, %xmm10
	addps	88(%rsp), %xmm10
	mulps	%xmm5, %xmm10
	addps	72(%rsp), %xmm10
	mulps	%xmm5, %xmm10
	addps	56(%rsp), %xmm10
	mulps	%xmm5, %xmm10
	addps	40(%rsp), %xmm10
	mulps	%xmm5, %xmm10
	addps	%xmm9, %xmm10
	mulps	%xmm5, %xmm10
	mulps	%xmm5, %xmm10
	addps	%xmm5, %xmm10
	movaps	-8(%rsp), %xmm5
	addps	%xmm7, %xmm10
	mulps	%xmm8, %xmm10
	movaps	%xmm7, %xmm8
	addps	%xmm7, %xmm10
	divps	%xmm10, %xmm5
	subps	%xmm5, %xmm8
	movaps	8(%rsp), %xmm5
	andps	%xmm2, %xmm5
	andps	%xmm4, %xmm8
	andnps	%xmm7, %xmm4
	orps	%xmm8, %xmm4
	andnps	%xmm4, %xmm2
	orps	%xmm5, %xmm2
	movaps	%xmm1, %xmm5
	cmpltps	%xmm14, %xmm5
	movaps	%xmm2, %xmm4
	xorps	%xmm13, %xmm4
	andps	%xmm5, %xmm4
	andnps	%xmm2, %xmm5
	movaps	-40(%rsp), %xmm2
	orps	%xmm4, %xmm5
	movaps	%xmm1, %xmm4
	mulps	%xmm1, %xmm4
	mulps	%xmm4, %xmm2
	addps	-56(%rsp), %xmm2
	mulps	%xmm4, %xmm2
	addps	-72(%rsp), %xmm2
	mulps	%xmm4, %xmm2
	addps	-88(%rsp), %xmm2
	mulps	%xmm4, %xmm2
	mulps	%xmm1, %xmm4
	addps	-104(%rsp), %xmm2
	mulps	%xmm4, %xmm2
	movaps	%xmm6, %xmm4
	mulps	%xmm9, %xmm4
	addps	%xmm1, %xmm2
	andps	%xmm0, %xmm2
	andnps	%xmm5, %xmm0
	orps	%xmm2, %xmm0
	movaps	%xmm7, %xmm2
	movaps	%xmm0, %xmm1
	mulps	%xmm0, %xmm0
	addps	%xmm7, %xmm1
	subps	%xmm0, %xmm2
	movaps	.LC126(%rip), %xmm0
	mulps	%xmm6, %xmm0
	mulps	%xmm4, %xmm2
	mulps	%xmm6, %xmm0
	mulps	%xmm11, %xmm2
	addps	%xmm7, %xmm0
	mulps	%xmm2, %xmm0
	movaps	%xmm1, %xmm2
	mulps	%xmm9, %xmm2
	mulps	%xmm4, %xmm1
	addps	%xmm2, %xmm0
	movups	%xmm0, (%r9,%rdx)
	movups	%xmm1, (%rsi,%rdx)
	addq	$16, %rdx
	cmpq	%rdx, %r11
	jne	.L761
	movd	%edi, %xmm3
	movq	224(%rsp), %rdi
	cmpq	%rdi, %rbx
	je	.L763
	movq	%rbx, %rdx
	subq	%rdi, %rdx
	cmpq	$1, %rdx
	je	.L911
	movq	%rdi, -120(%rsp)
	movq	%rdi, %rcx
.L760:
	addq	%r8, %rcx
	movaps	%xmm3, %xmm0
	xorps	%xmm11, %xmm11
	movq	.LC128(%rip), %xmm2
	salq	$2, %rcx
	shufps	$0xe0, %xmm0, %xmm0
	movq	.LC129(%rip), %xmm10
	movq	.LC94(%rip), %xmm8
	movq	.LC48(%rip), %xmm6
	leaq	(%rax,%rcx), %rdi
	movq	.LC51(%rip), %xmm5
	movq	.LC47(%rip), %xmm12
	movq	(%rdi), %xmm7
	movq	.LC62(%rip), %xmm14
	addps	%xmm0, %xmm7
	mulps	%xmm7, %xmm2
	mulps	%xmm7, %xmm2
	mulps	%xmm7, %xmm2
	addps	%xmm7, %xmm2
	mulps	%xmm10, %xmm2
	movaps	%xmm2, %xmm1
	movaps	%xmm2, %xmm4
	movaps	%xmm2, %xmm0
	cmpnltps	%xmm11, %xmm1
	xorps	%xmm8, %xmm4
	andps	%xmm1, %xmm0
	andnps	%xmm4, %xmm1
	orps	%xmm0, %xmm1
	movq	.LC49(%rip), %xmm0
	movaps	%xmm1, %xmm4
	addps	%xmm1, %xmm4
	mulps	%xmm4, %xmm6
	movaps	%xmm4, %xmm13
	movaps	%xmm4, %xmm9
	cmpnltps	%xmm12, %xmm9
	addps	%xmm0, %xmm6
	movq	.LC50(%rip), %xmm0
	addps	%xmm6, %xmm0
	paddd	%xmm14, %xmm6
	movq	.LC130(%rip), %xmm14
	mulps	%xmm0, %xmm5
	pslld	$23, %xmm6
	subps	%xmm5, %xmm13
	movq	.LC52(%rip), %xmm5
	mulps	%xmm5, %xmm0
	addps	%xmm0, %xmm13
	movq	.LC53(%rip), %xmm0
	movaps	%xmm0, %xmm5
	cmpnltps	%xmm4, %xmm0
	cmpltps	%xmm4, %xmm5
	cmpltps	%xmm12, %xmm4
	pand	%xmm9, %xmm0
	pand	%xmm9, %xmm5
	movq	.LC56(%rip), %xmm9
	pandn	%xmm0, %xmm5
	movq	.LC55(%rip), %xmm0
	mulps	%xmm13, %xmm0
	addps	%xmm9, %xmm0
	movq	.LC57(%rip), %xmm9
	mulps	%xmm13, %xmm0
	addps	%xmm9, %xmm0
	movq	.LC58(%rip), %xmm9
	mulps	%xmm13, %xmm0
	addps	%xmm9, %xmm0
	movq	.LC59(%rip), %xmm9
	mulps	%xmm13, %xmm0
	addps	%xmm9, %xmm0
	movq	.LC60(%rip), %xmm9
	mulps	%xmm13, %xmm0
	addps	%xmm9, %xmm0
	mulps	%xmm13, %xmm0
	mulps	%xmm13, %xmm0
	addps	%xmm13, %xmm0
	movq	.LC61(%rip), %xmm13
	addps	%xmm13, %xmm0
	mulps	%xmm6, %xmm0
	addps	%xmm13, %xmm0
	movlhps	%xmm13, %xmm0
	divps	%xmm0, %xmm14
	movaps	%xmm13, %xmm0
	subps	%xmm14, %xmm0
	andps	%xmm5, %xmm0
	andnps	%xmm13, %xmm5
	orps	%xmm0, %xmm5
	movq	.LC63(%rip), %xmm0
	andps	%xmm4, %xmm0
	andnps	%xmm5, %xmm4
	movq	.LC133(%rip), %xmm5
	orps	%xmm0, %xmm4
	movaps	%xmm8, %xmm0
	movaps	%xmm2, %xmm8
	cmpltps	%xmm11, %xmm8
	xorps	%xmm4, %xmm0
	andps	%xmm8, %xmm0
	andnps	%xmm4, %xmm8
	movaps	%xmm2, %xmm4
	mulps	%xmm2, %xmm4
	orps	%xmm0, %xmm8
	movq	.LC132(%rip), %xmm0
	mulps	%xmm4, %xmm0
	addps	%xmm5, %xmm0
	movq	.LC134(%rip), %xmm5
	mulps	%xmm4, %xmm0
	addps	%xmm5, %xmm0
	movq	.LC135(%rip), %xmm5
	mulps	%xmm4, %xmm0
	addps	%xmm5, %xmm0
	movq	.LC136(%rip), %xmm5
	mulps	%xmm4, %xmm0
	mulps	%xmm2, %xmm4
	addps	%xmm5, %xmm0
	mulps	%xmm4, %xmm0
	movaps	%xmm7, %xmm4
	mulps	%xmm9, %xmm4
	addps	%xmm2, %xmm0
	movq	.LC131(%rip), %xmm2
	cmpltps	%xmm2, %xmm1
	andps	%xmm1, %xmm0
	andnps	%xmm8, %xmm1
	orps	%xmm0, %xmm1
	movaps	%xmm13, %xmm0
	movaps	%xmm1, %xmm2
	mulps	%xmm1, %xmm1
	addps	%xmm13, %xmm2
	mulps	%xmm2, %xmm9
	mulps	%xmm4, %xmm2
	subps	%xmm1, %xmm0
	movq	.LC137(%rip), %xmm1
	mulps	%xmm7, %xmm1
	mulps	%xmm4, %xmm0
	mulps	%xmm7, %xmm1
	mulps	%xmm10, %xmm0
	addps	%xmm13, %xmm1
	mulps	%xmm1, %xmm0
	addps	%xmm0, %xmm9
	movlps	%xmm9, 0(%rbp,%rcx)
	movlps	%xmm2, (%rdi)
	testb	$1, %dl
	je	.L763
	movq	-120(%rsp), %rdi
	andq	$-2, %rdx
	addq	%rdi, %rdx
.L765:
	addq	%r8, %rdx
	movss	.LC109(%rip), %xmm2
	pxor	%xmm0, %xmm0
	movss	.LC111(%rip), %xmm9
	salq	$2, %rdx
	leaq	0(%rbp,%rdx), %rcx
	addq	%rax, %rdx
	addss	(%rdx), %xmm3
	mulss	%xmm3, %xmm2
	mulss	%xmm3, %xmm2
	mulss	%xmm3, %xmm2
	addss	%xmm3, %xmm2
	mulss	%xmm9, %xmm2
	comiss	%xmm2, %xmm0
	ja	.L1125
	movss	.LC18(%rip), %xmm15
	movaps	%xmm2, %xmm0
	movaps	%xmm2, %xmm1
	addss	%xmm2, %xmm0
	ucomiss	%xmm0, %xmm15
	jbe	.L775
	movss	.LC9(%rip), %xmm0
	movss	.LC42(%rip), %xmm7
	movss	.LC14(%rip), %xmm6
.L771:
	movss	.LC115(%rip), %xmm14
	comiss	%xmm1, %xmm14
	jbe	.L769
	movaps	%xmm2, %xmm0
	movss	.LC117(%rip), %xmm1
	mulss	%xmm2, %xmm0
	mulss	%xmm0, %xmm1
	addss	.LC119(%rip), %xmm1
	mulss	%xmm0, %xmm1
	subss	.LC138(%rip), %xmm1
	mulss	%xmm0, %xmm1
	addss	.LC123(%rip), %xmm1
	mulss	%xmm0, %xmm1
	mulss	%xmm2, %xmm0
	subss	.LC139(%rip), %xmm1
	mulss	%xmm1, %xmm0
	addss	%xmm2, %xmm0
.L769:
	movaps	%xmm0, %xmm1
	movaps	%xmm3, %xmm2
	movaps	%xmm6, %xmm5
	mulss	%xmm0, %xmm0
	addss	%xmm6, %xmm1
	mulss	%xmm7, %xmm2
	mulss	%xmm1, %xmm7
	subss	%xmm0, %xmm5
	mulss	%xmm2, %xmm1
	mulss	%xmm2, %xmm5
	mulss	%xmm9, %xmm5
	movaps	%xmm5, %xmm0
	movss	.LC127(%rip), %xmm5
	mulss	%xmm3, %xmm5
	mulss	%xmm3, %xmm5
	addss	%xmm6, %xmm5
	mulss	%xmm0, %xmm5
	addss	%xmm7, %xmm5
	movss	%xmm5, (%rcx)
	movss	%xmm1, (%rdx)
.L763:
	addq	$1, %r14
	cmpq	%r14, 200(%rsp)
	je	.L1126
	addq	%r12, %r10
	addq	%rbx, %r8
	addq	%r12, %rsi
	addq	%r12, %r9
	addq	$1, 208(%rsp)
	movq	208(%rsp), %rdi
	cmpq	%rdi, %r13
	jne	.L789
	jmp	.L618
	.p2align 4,,10
	.p2align 3
.L939:
	cmpq	$2, 104(%rsp)
	jbe	.L897
	movss	-120(%rsp), %xmm7
	xorl	%ecx, %ecx
	movdqa	.LC44(%rip), %xmm3
	movss	.LC18(%rip), %xmm8
	movss	.LC20(%rip), %xmm12
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, 40(%rsp)
	movss	.LC28(%rip), %xmm7
	movss	.LC22(%rip), %xmm11
	movaps	%xmm3, -72(%rsp)
	movss	.LC10(%rip), %xmm3
	movss	.LC24(%rip), %xmm10
	shufps	$0, %xmm8, %xmm8
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, 24(%rsp)
	movss	.LC32(%rip), %xmm7
	movss	.LC26(%rip), %xmm9
	shufps	$0, %xmm3, %xmm3
	movaps	%xmm3, -88(%rsp)
	shufps	$0, %xmm12, %xmm12
	movss	.LC76(%rip), %xmm3
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, 8(%rsp)
	shufps	$0, %xmm11, %xmm11
	movss	.LC34(%rip), %xmm7
	shufps	$0, %xmm3, %xmm3
	movaps	%xmm3, 56(%rsp)
	shufps	$0, %xmm10, %xmm10
	movss	.LC13(%rip), %xmm3
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -8(%rsp)
	shufps	$0, %xmm9, %xmm9
	movss	.LC36(%rip), %xmm7
	movss	.LC30(%rip), %xmm6
	movss	.LC14(%rip), %xmm5
	shufps	$0, %xmm3, %xmm3
	movaps	%xmm3, -104(%rsp)
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -24(%rsp)
	movss	.LC38(%rip), %xmm7
	shufps	$0, %xmm6, %xmm6
	shufps	$0, %xmm5, %xmm5
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -40(%rsp)
	movss	.LC40(%rip), %xmm7
	shufps	$0, %xmm7, %xmm7
	movaps	%xmm7, -56(%rsp)
	movss	.LC42(%rip), %xmm7
	shufps	$0, %xmm7, %xmm7
.L725:
	movups	(%rsi,%rcx), %xmm2
	addps	40(%rsp), %xmm2
	pxor	%xmm3, %xmm3
	movaps	56(%rsp), %xmm13
	movaps	%xmm2, %xmm0
	movaps	%xmm13, %xmm4
	movaps	%xmm2, %xmm1
	cmpnltps	%xmm3, %xmm0
	xorps	%xmm2, %xmm4
	andps	%xmm0, %xmm1
	andnps	%xmm4, %xmm0
	orps	%xmm1, %xmm0
	movaps	.LC79(%rip), %xmm1
	mulps	.LC77(%rip), %xmm0
	mulps	%xmm0, %xmm1
	movaps	%xmm0, %xmm3
	movaps	%xmm5, %xmm0
	addps	%xmm5, %xmm1
	divps	%xmm1, %xmm0
	movaps	.LC81(%rip), %xmm1
	mulps	%xmm0, %xmm1
	addps	.LC83(%rip), %xmm1
	mulps	%xmm0, %xmm1
	addps	.LC85(%rip), %xmm1
	mulps	%xmm0, %xmm1
	addps	.LC87(%rip), %xmm1
	mulps	%xmm0, %xmm1
	addps	.LC89(%rip), %xmm1
	mulps	%xmm7, %xmm1
	mulps	%xmm0, %xmm1
	movaps	%xmm13, %xmm0
	xorps	%xmm3, %xmm0
	mulps	%xmm3, %xmm0
	movaps	%xmm0, %xmm13
	movaps	%xmm0, %xmm4
	mulps	%xmm12, %xmm13
	addps	%xmm11, %xmm13
	movaps	%xmm13, %xmm3
	paddd	-72(%rsp), %xmm13
	addps	%xmm10, %xmm3
	pslld	$23, %xmm13
	movaps	%xmm3, %xmm14
	mulps	%xmm9, %xmm14
	mulps	24(%rsp), %xmm3
	subps	%xmm14, %xmm4
	movaps	%xmm6, %xmm14
	cmpnltps	%xmm0, %xmm14
	addps	%xmm3, %xmm4
	movaps	%xmm0, %xmm3
	cmpnltps	%xmm8, %xmm3
	movaps	%xmm3, %xmm15
	movaps	%xmm6, %xmm3
	cmpltps	%xmm0, %xmm3
	cmpltps	%xmm8, %xmm0
	pand	%xmm15, %xmm14
	pand	%xmm15, %xmm3
	pxor	%xmm15, %xmm15
	pandn	%xmm14, %xmm3
	movaps	8(%rsp), %xmm14
	mulps	%xmm4, %xmm14
	addps	-8(%rsp), %xmm14
	mulps	%xmm4, %xmm14
	addps	-24(%rsp), %xmm14
	mulps	%xmm4, %xmm14
	addps	-40(%rsp), %xmm14
	mulps	%xmm4, %xmm14
	addps	-56(%rsp), %xmm14
	mulps	%xmm4, %xmm14
	addps	%xmm7, %xmm14
	mulps	%xmm4, %xmm14
	mulps	%xmm4, %xmm14
	addps	%xmm4, %xmm14
	movaps	-104(%rsp), %xmm4
	andps	%xmm0, %xmm4
	addps	%xmm5, %xmm14
	mulps	%xmm13, %xmm14
	movaps	%xmm2, %xmm13
	cmpltps	%xmm15, %xmm13
	andps	%xmm3, %xmm14
	andnps	-88(%rsp), %xmm3
	orps	%xmm14, %xmm3
	andnps	%xmm3, %xmm0
	orps	%xmm4, %xmm0
	mulps	%xmm1, %xmm0
	movaps	%xmm5, %xmm1
	subps	%xmm0, %xmm1
	andps	%xmm13, %xmm0
	andnps	%xmm1, %xmm13
	orps	%xmm0, %xmm13
	movaps	.LC3(%rip), %xmm0
	mulps	%xmm2, %xmm0
	mulps	%xmm2, %xmm0
	movaps	%xmm0, %xmm1
	mulps	%xmm12, %xmm1
	movaps	%xmm1, %xmm4
	addps	%xmm11, %xmm4
	movaps	%xmm4, %xmm1
	paddd	-72(%rsp), %xmm4
	addps	%xmm10, %xmm1
	pslld	$23, %xmm4
	movaps	%xmm1, %xmm3
	mulps	%xmm9, %xmm3
	mulps	24(%rsp), %xmm1
	movaps	%xmm3, %xmm14
	movaps	%xmm0, %xmm3
	subps	%xmm14, %xmm3
	movaps	%xmm6, %xmm14
	cmpnltps	%xmm0, %xmm14
	addps	%xmm1, %xmm3
	movaps	%xmm0, %xmm1
	cmpnltps	%xmm8, %xmm1
	movaps	%xmm1, %xmm15
	movaps	%xmm6, %xmm1
	cmpltps	%xmm0, %xmm1
	cmpltps	%xmm8, %xmm0
	pand	%xmm15, %xmm14
	pand	%xmm15, %xmm1
	pandn	%xmm14, %xmm1
	movaps	8(%rsp), %xmm14
	mulps	%xmm3, %xmm14
	addps	-8(%rsp), %xmm14
	mulps	%xmm3, %xmm14
	addps	-24(%rsp), %xmm14
	mulps	%xmm3, %xmm14
	addps	-40(%rsp), %xmm14
	mulps	%xmm3, %xmm14
	addps	-56(%rsp), %xmm14
	mulps	%xmm3, %xmm14
	addps	%xmm7, %xmm14
	mulps	%xmm3, %xmm14
	mulps	%xmm3, %xmm14
	addps	%xmm3, %xmm14
	movaps	-104(%rsp), %xmm3
	andps	%xmm0, %xmm3
	addps	%xmm5, %xmm14
	mulps	%xmm4, %xmm14
	andps	%xmm1, %xmm14
	andnps	-88(%rsp), %xmm1
	orps	%xmm14, %xmm1
	andnps	%xmm1, %xmm0
	movaps	.LC92(%rip), %xmm1
	orps	%xmm3, %xmm0
	mulps	%xmm2, %xmm1
	mulps	%xmm13, %xmm2
	mulps	%xmm0, %xmm1
	addps	%xmm13, %xmm1
	movups	%xmm1, (%rbx,%rcx)
	movups	%xmm2, (%rsi,%rcx)
	addq	$16, %rcx
	cmpq	%r14, %rcx
	jne	.L725
	movq	120(%rsp), %rdi
	cmpq	%r10, %rdi
	je	.L727
	movq	%r10, %rcx
	movq	%rdi, %rdx
	subq	%rdi, %rcx
	cmpq	$1, %rcx
	je	.L898
.L724:
	addq	%r12, %rdi
	movss	-120(%rsp), %xmm0
	xorps	%xmm6, %xmm6
	movq	.LC94(%rip), %xmm1
	movq	.LC95(%rip), %xmm2
	salq	$2, %rdi
	movq	.LC61(%rip), %xmm8
	leaq	(%rax,%rdi), %r8
	shufps	$0xe0, %xmm0, %xmm0
	movq	.LC98(%rip), %xmm5
	movq	.LC60(%rip), %xmm12
	movq	.LC51(%rip), %xmm11
	movq	(%r8), %xmm4
	movq	.LC47(%rip), %xmm10
	movq	.LC59(%rip), %xmm15
	addps	%xmm0, %xmm4
	movaps	%xmm4, %xmm0
	movaps	%xmm4, %xmm3
	movaps	%xmm4, %xmm7
	cmpnltps	%xmm6, %xmm0
	xorps	%xmm1, %xmm3
	andps	%xmm0, %xmm7
	andnps	%xmm3, %xmm0
	movaps	%xmm8, %xmm3
	orps	%xmm7, %xmm0
	movq	.LC49(%rip), %xmm7
	mulps	%xmm2, %xmm0
	movq	.LC96(%rip), %xmm2
	mulps	%xmm0, %xmm2
	xorps	%xmm0, %xmm1
	mulps	%xmm0, %xmm1
	addps	%xmm8, %xmm2
	movaps	%xmm1, %xmm13
	movaps	%xmm1, %xmm14
	movaps	%xmm1, %xmm9
	cmpnltps	%xmm10, %xmm9
	movlhps	%xmm8, %xmm2
	divps	%xmm2, %xmm3
	movq	.LC97(%rip), %xmm2
	mulps	%xmm3, %xmm2
	addps	%xmm5, %xmm2
	movq	.LC99(%rip), %xmm5
	mulps	%xmm3, %xmm2
	addps	%xmm5, %xmm2
	movq	.LC100(%rip), %xmm5
	mulps	%xmm3, %xmm2
	addps	%xmm5, %xmm2
	movq	.LC101(%rip), %xmm5
	mulps	%xmm3, %xmm2
	addps	%xmm5, %xmm2
	movq	.LC48(%rip), %xmm5
	mulps	%xmm5, %xmm13
	mulps	%xmm12, %xmm2
	addps	%xmm7, %xmm13
	movq	.LC52(%rip), %xmm7
	mulps	%xmm3, %xmm2
	movq	.LC50(%rip), %xmm3
	movaps	%xmm13, %xmm0
	addps	%xmm3, %xmm0
	movaps	%xmm0, %xmm6
	mulps	%xmm11, %xmm6
	mulps	%xmm7, %xmm0
	movq	.LC53(%rip), %xmm7
	subps	%xmm6, %xmm14
	movaps	%xmm7, %xmm6
	cmpltps	%xmm1, %xmm6
	addps	%xmm0, %xmm14
	movaps	%xmm7, %xmm0
	cmpnltps	%xmm1, %xmm0
	cmpltps	%xmm10, %xmm1
	pand	%xmm9, %xmm6
	pand	%xmm9, %xmm0
	movaps	%xmm14, %xmm9
	pandn	%xmm0, %xmm6
	movq	.LC55(%rip), %xmm0
	mulps	%xmm0, %xmm9
	movq	.LC56(%rip), %xmm0
	addps	%xmm0, %xmm9
	movq	.LC57(%rip), %xmm0
	mulps	%xmm14, %xmm9
	addps	%xmm0, %xmm9
	movq	.LC58(%rip), %xmm0
	mulps	%xmm14, %xmm9
	addps	%xmm0, %xmm9
	mulps	%xmm14, %xmm9
	addps	%xmm15, %xmm9
	mulps	%xmm14, %xmm9
	addps	%xmm12, %xmm9
	mulps	%xmm14, %xmm9
	mulps	%xmm14, %xmm9
	addps	%xmm14, %xmm9
	movq	.LC62(%rip), %xmm14
	paddd	%xmm14, %xmm13
	addps	%xmm8, %xmm9
	pslld	$23, %xmm13
	mulps	%xmm13, %xmm9
	movq	.LC64(%rip), %xmm13
	andps	%xmm6, %xmm9
	andnps	%xmm13, %xmm6
	orps	%xmm9, %xmm6
	movq	.LC102(%rip), %xmm9
	movaps	%xmm9, %xmm0
	andps	%xmm1, %xmm0
	andnps	%xmm6, %xmm1
	movaps	%xmm8, %xmm6
	orps	%xmm0, %xmm1
	movaps	%xmm4, %xmm0
	mulps	%xmm2, %xmm1
	xorps	%xmm2, %xmm2
	cmpltps	%xmm2, %xmm0
	movaps	%xmm0, %xmm2
	subps	%xmm1, %xmm6
	andps	%xmm0, %xmm1
	movq	.LC52(%rip), %xmm0
	andnps	%xmm6, %xmm2
	movq	.LC49(%rip), %xmm6
	orps	%xmm1, %xmm2
	movq	.LC103(%rip), %xmm1
	mulps	%xmm4, %xmm1
	mulps	%xmm4, %xmm1
	mulps	%xmm1, %xmm5
	addps	%xmm6, %xmm5
	movaps	%xmm1, %xmm6
	addps	%xmm5, %xmm3
	paddd	%xmm14, %xmm5
	mulps	%xmm3, %xmm11
	pslld	$23, %xmm5
	mulps	%xmm0, %xmm3
	movq	.LC55(%rip), %xmm0
	subps	%xmm11, %xmm6
	movaps	%xmm1, %xmm11
	cmpnltps	%xmm10, %xmm11
	addps	%xmm6, %xmm3
	movaps	%xmm7, %xmm6
	cmpltps	%xmm1, %xmm6
	cmpnltps	%xmm1, %xmm7
	cmpltps	%xmm10, %xmm1
	mulps	%xmm3, %xmm0
	pand	%xmm11, %xmm7
	pand	%xmm11, %xmm6
	pandn	%xmm7, %xmm6
	andps	%xmm1, %xmm9
	movq	.LC56(%rip), %xmm7
	addps	%xmm7, %xmm0
	movq	.LC57(%rip), %xmm7
	mulps	%xmm3, %xmm0
	addps	%xmm7, %xmm0
	movq	.LC58(%rip), %xmm7
	mulps	%xmm3, %xmm0
	addps	%xmm7, %xmm0
	mulps	%xmm3, %xmm0
	addps	%xmm15, %xmm0
	mulps	%xmm3, %xmm0
	addps	%xmm12, %xmm0
	mulps	%xmm3, %xmm0
	mulps	%xmm3, %xmm0
	addps	%xmm3, %xmm0
	addps	%xmm8, %xmm0
	mulps	%xmm0, %xmm5
	movq	.LC104(%rip), %xmm0
	mulps	%xmm4, %xmm0
	mulps	%xmm2, %xmm4
	andps	%xmm6, %xmm5
	andnps	%xmm13, %xmm6
	orps	%xmm5, %xmm6
	andnps	%xmm6, %xmm1
	orps	%xmm9, %xmm1
	mulps	%xmm1, %xmm0
	addps	%xmm2, %xmm0
	movlps	%xmm0, 0(%rbp,%rdi)
	movlps	%xmm4, (%r8)
	testb	$1, %cl
	je	.L727
	andq	$-2, %rcx
	addq	%rdx, %rcx
.L729:
	addq	%r12, %rcx
	movss	-120(%rsp), %xmm2
	pxor	%xmm0, %xmm0
	salq	$2, %rcx
	leaq	0(%rbp,%rcx), %rdi
	addq	%rax, %rcx
	addss	(%rcx), %xmm2
	comiss	%xmm2, %xmm0
	ja	.L731
	movaps	%xmm2, %xmm5
	movss	.LC107(%rip), %xmm3
.L732:
	movss	.LC80(%rip), %xmm6
	movss	.LC14(%rip), %xmm4
	movss	.LC78(%rip), %xmm13
	movss	.LC82(%rip), %xmm1
	movss	.LC105(%rip), %xmm12
	movaps	%xmm4, %xmm7
	movss	.LC86(%rip), %xmm11
	movss	.LC106(%rip), %xmm10
	mulss	%xmm13, %xmm5
	movss	.LC90(%rip), %xmm9
	movss	.LC42(%rip), %xmm8
	movss	.LC18(%rip), %xmm14
	mulss	%xmm5, %xmm6
	xorps	%xmm5, %xmm3
	mulss	%xmm5, %xmm3
	addss	%xmm4, %xmm6
	ucomiss	%xmm3, %xmm14
	divss	%xmm6, %xmm7
	mulss	%xmm7, %xmm1
	subss	%xmm12, %xmm1
	mulss	%xmm7, %xmm1
	movaps	%xmm1, %xmm0
	movss	.LC13(%rip), %xmm1
	addss	%xmm11, %xmm0
	mulss	%xmm7, %xmm0
	subss	%xmm10, %xmm0
	mulss	%xmm7, %xmm0
	addss	%xmm9, %xmm0
	mulss	%xmm8, %xmm0
	mulss	%xmm7, %xmm0
	ja	.L738
	ucomiss	.LC30(%rip), %xmm3
	jbe	.L1127
	movss	.LC10(%rip), %xmm1
.L738:
	movss	.LC4(%rip), %xmm5
	mulss	%xmm1, %xmm0
	movaps	%xmm4, %xmm7
	pxor	%xmm1, %xmm1
	ucomiss	%xmm2, %xmm1
	mulss	%xmm2, %xmm5
	subss	%xmm0, %xmm7
	movd	%xmm0, %r8d
	mulss	%xmm2, %xmm5
	movd	%xmm7, %edx
	movss	.LC93(%rip), %xmm7
	cmovbe	%edx, %r8d
	mulss	%xmm2, %xmm7
	movd	%r8d, %xmm0
	ucomiss	%xmm5, %xmm14
	ja	.L1128
	ucomiss	.LC30(%rip), %xmm5
	jbe	.L1129
	movss	.LC10(%rip), %xmm1
.L733:
	mulss	%xmm7, %xmm1
	addss	%xmm0, %xmm1
	mulss	%xmm2, %xmm0
	movss	%xmm1, (%rdi)
	movss	%xmm0, (%rcx)
.L727:
	addq	$1, %r9
	cmpq	%r9, 200(%rsp)
	je	.L1130
	movq	88(%rsp), %rcx
	addq	$1, 72(%rsp)
	addq	%r10, %r12
	movq	72(%rsp), %rdi
	addq	%rcx, %r13
	addq	%rcx, %rsi
	addq	%rcx, %rbx
	cmpq	%rdi, %r15
	jne	.L753
	jmp	.L618
	.p2align 4,,10
	.p2align 3
.L1122:
	movss	.LC14(%rip), %xmm2
	pxor	%xmm1, %xmm1
	movaps	%xmm0, %xmm4
	mulss	%xmm0, %xmm1
	movaps	%xmm2, %xmm3
	jmp	.L805
	.p2align 4,,10
	.p2align 3
.L1128:
	movss	.LC13(%rip), %xmm1
	jmp	.L733
	.p2align 4,,10
	.p2align 3
.L731:
	movss	.LC107(%rip), %xmm3
	movaps	%xmm2, %xmm5
	xorps	%xmm3, %xmm5
	jmp	.L732
	.p2align 4,,10
	.p2align 3
.L775:
	ucomiss	.LC30(%rip), %xmm0
	jbe	.L1131
	movss	.LC14(%rip), %xmm6
	movss	.LC42(%rip), %xmm7
	movaps	%xmm6, %xmm0
.L773:
	pxor	%xmm4, %xmm4
	comiss	%xmm2, %xmm4
	jbe	.L771
	movss	.LC107(%rip), %xmm4
.L776:
	xorps	%xmm4, %xmm0
	jmp	.L771
	.p2align 4,,10
	.p2align 3
.L1125:
	movss	.LC107(%rip), %xmm4
	movaps	%xmm2, %xmm1
	movss	.LC18(%rip), %xmm15
	xorps	%xmm4, %xmm1
	movaps	%xmm1, %xmm0
	addss	%xmm1, %xmm0
	ucomiss	%xmm0, %xmm15
	jbe	.L775
	movss	.LC9(%rip), %xmm0
	movss	.LC42(%rip), %xmm7
	movss	.LC14(%rip), %xmm6
	jmp	.L776
	.p2align 4,,10
	.p2align 3
.L1124:
	addq	$1, 104(%rsp)
	addq	%r12, %r9
	addq	%rbx, %rdi
	addq	%r12, %rcx
	movq	104(%rsp), %rsi
	addq	%r12, %r8
	cmpq	%rsi, %r15
	je	.L618
	xorl	%r10d, %r10d
	jmp	.L814
	.p2align 4,,10
	.p2align 3
.L1109:
	cmpq	%r10, %r15
	je	.L618
	xorl	%r8d, %r8d
	jmp	.L717
	.p2align 4,,10
	.p2align 3
.L1105:
	cmpq	%r10, %r15
	je	.L618
	xorl	%r8d, %r8d
	jmp	.L668
	.p2align 4,,10
	.p2align 3
.L1107:
	cmpq	%r10, %r15
	je	.L618
	xorl	%r8d, %r8d
	jmp	.L699
	.p2align 4,,10
	.p2align 3
.L1103:
	cmpq	%r10, %r15
	je	.L618
	xorl	%r8d, %r8d
	jmp	.L874
	.p2align 4,,10
	.p2align 3
.L1106:
	cmpq	%r10, %r15
	je	.L618
	xorl	%r8d, %r8d
	jmp	.L682
	.p2align 4,,10
	.p2align 3
.L1104:
	cmpq	%r10, %r15
	je	.L618
	xorl	%r8d, %r8d
	jmp	.L655
	.p2align 4,,10
	.p2align 3
.L1116:
	cmpq	%r10, %r15
	je	.L618
	xorl	%edi, %edi
	jmp	.L837
	.p2align 4,,10
	.p2align 3
.L1130:
	movq	88(%rsp), %rcx
	addq	$1, 72(%rsp)
	addq	%r10, %r12
	movq	72(%rsp), %rdi
	addq	%rcx, %r13
	addq	%rcx, %rsi
	addq	%rcx, %rbx
	cmpq	%rdi, %r15
	je	.L618
	xorl	%r9d, %r9d
	jmp	.L753
	.p2align 4,,10
	.p2align 3
.L1102:
	cmpq	%r10, %r15
	je	.L618
	xorl	%edi, %edi
	jmp	.L859
	.p2align 4,,10
	.p2align 3
.L1126:
	addq	%r12, %r10
	addq	%rbx, %r8
	addq	%r12, %rsi
	addq	%r12, %r9
	addq	$1, 208(%rsp)
	movq	208(%rsp), %rdi
	cmpq	%rdi, %r13
	je	.L618
	xorl	%r14d, %r14d
	jmp	.L789
.L878:
	xorl	%edi, %edi
	xorl	%edx, %edx
	jmp	.L648
.L917:
	movq	$0, -120(%rsp)
	movq	%rbx, %rdx
	xorl	%esi, %esi
	jmp	.L796
.L910:
	movq	$0, -120(%rsp)
	movq	%rbx, %rdx
	xorl	%ecx, %ecx
	jmp	.L760
.L897:
	movq	%r10, %rcx
	xorl	%edi, %edi
	xorl	%edx, %edx
	jmp	.L724
.L884:
	xorl	%edi, %edi
	xorl	%edx, %edx
	jmp	.L673
.L881:
	xorl	%edi, %edi
	xorl	%edx, %edx
	jmp	.L660
.L930:
	xorl	%edi, %edi
	xorl	%edx, %edx
	jmp	.L864
.L921:
	xorl	%r8d, %r8d
	xorl	%edx, %edx
	jmp	.L819
.L887:
	xorl	%edi, %edi
	xorl	%edx, %edx
	jmp	.L687
.L892:
	xorl	%edi, %edi
	xorl	%edx, %edx
	jmp	.L704
.L926:
	xorl	%r8d, %r8d
	xorl	%edx, %edx
	jmp	.L842
.L898:
	movq	%rdi, %rcx
	jmp	.L729
.L911:
	movq	%rdi, %rdx
	jmp	.L765
.L918:
	movq	%rsi, %rdx
	jmp	.L801
.L1110:
	movss	.LC20(%rip), %xmm1
	mulss	%xmm0, %xmm1
	addss	.LC22(%rip), %xmm1
	movd	%xmm1, %r8d
	subss	.LC22(%rip), %xmm1
	subl	$1262485377, %r8d
	sall	$23, %r8d
	movd	%xmm1, %ecx
	mulss	.LC26(%rip), %xmm1
	subss	%xmm1, %xmm0
	movd	%ecx, %xmm1
	mulss	.LC28(%rip), %xmm1
	addss	%xmm1, %xmm0
	movaps	%xmm0, %xmm1
	mulss	.LC32(%rip), %xmm0
	addss	.LC34(%rip), %xmm0
	mulss	%xmm1, %xmm0
	addss	.LC36(%rip), %xmm0
	mulss	%xmm1, %xmm0
	addss	.LC38(%rip), %xmm0
	mulss	%xmm1, %xmm0
	addss	.LC40(%rip), %xmm0
	mulss	%xmm1, %xmm0
	addss	%xmm8, %xmm0
	mulss	%xmm1, %xmm0
	mulss	%xmm1, %xmm0
	addss	%xmm1, %xmm0
	movd	%r8d, %xmm1
	addss	%xmm4, %xmm0
	mulss	%xmm1, %xmm0
	jmp	.L748
.L1115:
	movss	.LC20(%rip), %xmm1
	movss	.LC22(%rip), %xmm0
	movss	.LC26(%rip), %xmm5
	movss	.LC42(%rip), %xmm7
	mulss	%xmm2, %xmm1
	addss	%xmm0, %xmm1
	movaps	%xmm1, %xmm4
	movd	%xmm1, %esi
	subss	%xmm0, %xmm4
	subl	$1262485377, %esi
	sall	$23, %esi
	movd	%esi, %xmm6
	mulss	%xmm4, %xmm5
	mulss	.LC28(%rip), %xmm4
	subss	%xmm5, %xmm2
	movaps	%xmm2, %xmm0
	movss	.LC32(%rip), %xmm2
	addss	%xmm4, %xmm0
	mulss	%xmm0, %xmm2
	addss	.LC34(%rip), %xmm2
	mulss	%xmm0, %xmm2
	addss	.LC36(%rip), %xmm2
	mulss	%xmm0, %xmm2
	addss	.LC38(%rip), %xmm2
	mulss	%xmm0, %xmm2
	addss	.LC40(%rip), %xmm2
	mulss	%xmm0, %xmm2
	addss	%xmm7, %xmm2
	mulss	%xmm0, %xmm2
	mulss	%xmm0, %xmm2
	addss	%xmm0, %xmm2
	movss	.LC14(%rip), %xmm0
	addss	%xmm0, %xmm2
	mulss	%xmm6, %xmm2
	movaps	%xmm2, %xmm1
	addss	%xmm0, %xmm1
	comiss	.LC152(%rip), %xmm1
	movaps	%xmm1, %xmm5
	subss	%xmm0, %xmm5
	jbe	.L1100
	jmp	.L833
.L1118:
	xorps	.LC107(%rip), %xmm0
	movss	.LC20(%rip), %xmm2
	movss	.LC22(%rip), %xmm3
	mulss	%xmm0, %xmm2
	addss	%xmm3, %xmm2
	movaps	%xmm2, %xmm1
	movd	%xmm2, %esi
	subss	%xmm3, %xmm1
	movss	.LC26(%rip), %xmm3
	subl	$1262485377, %esi
	sall	$23, %esi
	mulss	%xmm1, %xmm3
	mulss	.LC28(%rip), %xmm1
	subss	%xmm3, %xmm0
	movd	%esi, %xmm3
	addss	%xmm1, %xmm0
	movss	.LC32(%rip), %xmm1
	mulss	%xmm0, %xmm1
	addss	.LC34(%rip), %xmm1
	mulss	%xmm0, %xmm1
	addss	.LC36(%rip), %xmm1
	mulss	%xmm0, %xmm1
	addss	.LC38(%rip), %xmm1
	mulss	%xmm0, %xmm1
	addss	.LC40(%rip), %xmm1
	mulss	%xmm0, %xmm1
	addss	.LC42(%rip), %xmm1
	mulss	%xmm0, %xmm1
	mulss	%xmm0, %xmm1
	addss	%xmm0, %xmm1
	movss	.LC14(%rip), %xmm0
	addss	%xmm0, %xmm1
	mulss	%xmm3, %xmm1
	addss	%xmm0, %xmm1
	divss	%xmm1, %xmm0
	jmp	.L872
.L1119:
	movss	.LC20(%rip), %xmm3
	movss	.LC22(%rip), %xmm4
	mulss	%xmm1, %xmm3
	addss	%xmm4, %xmm3
	movaps	%xmm3, %xmm2
	movd	%xmm3, %esi
	subss	%xmm4, %xmm2
	movss	.LC26(%rip), %xmm4
	subl	$1262485377, %esi
	sall	$23, %esi
	movd	%esi, %xmm3
	mulss	%xmm2, %xmm4
	mulss	.LC28(%rip), %xmm2
	subss	%xmm4, %xmm1
	addss	%xmm2, %xmm1
	movss	.LC32(%rip), %xmm2
	mulss	%xmm1, %xmm2
	addss	.LC34(%rip), %xmm2
	mulss	%xmm1, %xmm2
	addss	.LC36(%rip), %xmm2
	mulss	%xmm1, %xmm2
	addss	.LC38(%rip), %xmm2
	mulss	%xmm1, %xmm2
	addss	.LC40(%rip), %xmm2
	mulss	%xmm1, %xmm2
	addss	.LC42(%rip), %xmm2
	mulss	%xmm1, %xmm2
	mulss	%xmm1, %xmm2
	addss	%xmm2, %xmm1
	movss	.LC14(%rip), %xmm2
	addss	%xmm2, %xmm1
	mulss	%xmm3, %xmm1
	subss	%xmm2, %xmm1
	jmp	.L696
.L1121:
	movss	.LC20(%rip), %xmm10
	movss	.LC26(%rip), %xmm12
	mulss	%xmm8, %xmm10
	addss	.LC22(%rip), %xmm10
	movd	%xmm10, %ecx
	subss	.LC22(%rip), %xmm10
	subl	$1262485377, %ecx
	sall	$23, %ecx
	mulss	%xmm10, %xmm12
	mulss	.LC28(%rip), %xmm10
	subss	%xmm12, %xmm8
	movd	%ecx, %xmm12
	addss	%xmm8, %xmm10
	movss	.LC32(%rip), %xmm8
	mulss	%xmm10, %xmm8
	addss	.LC34(%rip), %xmm8
	mulss	%xmm10, %xmm8
	addss	.LC36(%rip), %xmm8
	mulss	%xmm10, %xmm8
	addss	.LC38(%rip), %xmm8
	mulss	%xmm10, %xmm8
	addss	.LC40(%rip), %xmm8
	mulss	%xmm10, %xmm8
	addss	%xmm7, %xmm8
	mulss	%xmm10, %xmm8
	mulss	%xmm10, %xmm8
	addss	%xmm10, %xmm8
	movss	.LC113(%rip), %xmm10
	addss	%xmm6, %xmm8
	mulss	%xmm12, %xmm8
	addss	%xmm6, %xmm8
	divss	%xmm8, %xmm10
	movaps	%xmm6, %xmm8
	subss	%xmm10, %xmm8
	jmp	.L781
.L1127:
	movss	.LC20(%rip), %xmm6
	movss	.LC22(%rip), %xmm5
	mulss	%xmm3, %xmm6
	addss	%xmm5, %xmm6
	movaps	%xmm6, %xmm1
	movd	%xmm6, %edx
	subss	%xmm5, %xmm1
	movss	.LC26(%rip), %xmm5
	subl	$1262485377, %edx
	sall	$23, %edx
	mulss	%xmm1, %xmm5
	mulss	.LC28(%rip), %xmm1
	subss	%xmm5, %xmm3
	addss	%xmm1, %xmm3
	movss	.LC32(%rip), %xmm1
	mulss	%xmm3, %xmm1
	addss	.LC34(%rip), %xmm1
	mulss	%xmm3, %xmm1
	addss	.LC36(%rip), %xmm1
	mulss	%xmm3, %xmm1
	addss	.LC38(%rip), %xmm1
	mulss	%xmm3, %xmm1
	addss	.LC40(%rip), %xmm1
	mulss	%xmm3, %xmm1
	addss	%xmm8, %xmm1
	mulss	%xmm3, %xmm1
	mulss	%xmm3, %xmm1
	addss	%xmm3, %xmm1
	movd	%edx, %xmm3
	addss	%xmm4, %xmm1
	mulss	%xmm3, %xmm1
	jmp	.L738
.L1117:
	movss	.LC20(%rip), %xmm4
	movss	.LC22(%rip), %xmm5
	mulss	%xmm0, %xmm4
	addss	%xmm5, %xmm4
	movaps	%xmm4, %xmm3
	movd	%xmm4, %esi
	movss	.LC113(%rip), %xmm4
	subss	%xmm5, %xmm3
	movss	.LC26(%rip), %xmm5
	subl	$1262485377, %esi
	sall	$23, %esi
	movd	%esi, %xmm7
	mulss	%xmm3, %xmm5
	mulss	.LC28(%rip), %xmm3
	subss	%xmm5, %xmm0
	addss	%xmm3, %xmm0
	movss	.LC32(%rip), %xmm3
	mulss	%xmm0, %xmm3
	addss	.LC34(%rip), %xmm3
	mulss	%xmm0, %xmm3
	addss	.LC36(%rip), %xmm3
	mulss	%xmm0, %xmm3
	addss	.LC38(%rip), %xmm3
	mulss	%xmm0, %xmm3
	addss	.LC40(%rip), %xmm3
	mulss	%xmm0, %xmm3
	addss	.LC42(%rip), %xmm3
	mulss	%xmm0, %xmm3
	mulss	%xmm0, %xmm3
	addss	%xmm0, %xmm3
	movss	.LC14(%rip), %xmm0
	addss	%xmm0, %xmm3
	mulss	%xmm7, %xmm3
	addss	%xmm0, %xmm3
	divss	%xmm3, %xmm4
	subss	%xmm4, %xmm0
	jmp	.L855
.L1111:
	movss	.LC20(%rip), %xmm14
	movss	.LC26(%rip), %xmm1
	mulss	%xmm15, %xmm14
	addss	.LC22(%rip), %xmm14
	movd	%xmm14, %ecx
	subss	.LC22(%rip), %xmm14
	subl	$1262485377, %ecx
	sall	$23, %ecx
	mulss	%xmm14, %xmm1
	mulss	.LC28(%rip), %xmm14
	subss	%xmm1, %xmm15
	movd	%ecx, %xmm1
	addss	%xmm15, %xmm14
	movss	.LC32(%rip), %xmm15
	mulss	%xmm14, %xmm15
	addss	.LC34(%rip), %xmm15
	mulss	%xmm14, %xmm15
	addss	.LC36(%rip), %xmm15
	mulss	%xmm14, %xmm15
	addss	.LC38(%rip), %xmm15
	mulss	%xmm14, %xmm15
	addss	.LC40(%rip), %xmm15
	mulss	%xmm14, %xmm15
	addss	%xmm8, %xmm15
	mulss	%xmm14, %xmm15
	mulss	%xmm14, %xmm15
	addss	%xmm15, %xmm14
	addss	%xmm4, %xmm14
	mulss	%xmm1, %xmm14
	jmp	.L743
.L1120:
	movss	.LC20(%rip), %xmm2
	movss	.LC22(%rip), %xmm3
	mulss	%xmm1, %xmm2
	addss	%xmm3, %xmm2
	movaps	%xmm2, %xmm0
	movd	%xmm2, %esi
	subss	%xmm3, %xmm0
	movss	.LC26(%rip), %xmm3
	subl	$1262485377, %esi
	sall	$23, %esi
	mulss	%xmm0, %xmm3
	mulss	.LC28(%rip), %xmm0
	subss	%xmm3, %xmm1
	movd	%esi, %xmm3
	addss	%xmm1, %xmm0
	movss	.LC32(%rip), %xmm1
	mulss	%xmm0, %xmm1
	addss	.LC34(%rip), %xmm1
	mulss	%xmm0, %xmm1
	addss	.LC36(%rip), %xmm1
	mulss	%xmm0, %xmm1
	addss	.LC38(%rip), %xmm1
	mulss	%xmm0, %xmm1
	addss	.LC40(%rip), %xmm1
	mulss	%xmm0, %xmm1
	addss	.LC42(%rip), %xmm1
	mulss	%xmm0, %xmm1
	mulss	%xmm0, %xmm1
	addss	%xmm1, %xmm0
	movss	.LC14(%rip), %xmm1
	addss	%xmm1, %xmm0
	mulss	%xmm3, %xmm0
	subss	%xmm1, %xmm0
	mulss	.LC66(%rip), %xmm0
	mulss	.LC68(%rip), %xmm0
	movaps	%xmm0, %xmm1
	jmp	.L713
.L1129:
	movss	.LC22(%rip), %xmm3
	movss	.LC26(%rip), %xmm6
	movss	.LC20(%rip), %xmm9
	mulss	%xmm5, %xmm9
	addss	%xmm3, %xmm9
	movaps	%xmm9, %xmm1
	movd	%xmm9, %edx
	subss	%xmm3, %xmm1
	movaps	%xmm5, %xmm3
	subl	$1262485377, %edx
	sall	$23, %edx
	mulss	%xmm1, %xmm6
	mulss	.LC28(%rip), %xmm1
	subss	%xmm6, %xmm3
	addss	%xmm1, %xmm3
	movss	.LC32(%rip), %xmm1
	mulss	%xmm3, %xmm1
	addss	.LC34(%rip), %xmm1
	mulss	%xmm3, %xmm1
	addss	.LC36(%rip), %xmm1
	mulss	%xmm3, %xmm1
	addss	.LC38(%rip), %xmm1
	mulss	%xmm3, %xmm1
	addss	.LC40(%rip), %xmm1
	mulss	%xmm3, %xmm1
	addss	%xmm8, %xmm1
	mulss	%xmm3, %xmm1
	mulss	%xmm3, %xmm1
	addss	%xmm3, %xmm1
	movd	%edx, %xmm3
	addss	%xmm4, %xmm1
	mulss	%xmm3, %xmm1
	jmp	.L733
.L1131:
	movss	.LC22(%rip), %xmm5
	movss	.LC42(%rip), %xmm7
	movss	.LC20(%rip), %xmm8
	movss	.LC14(%rip), %xmm6
	mulss	%xmm0, %xmm8
	addss	%xmm5, %xmm8
	movaps	%xmm8, %xmm4
	movd	%xmm8, %edi
	subss	%xmm5, %xmm4
	movss	.LC26(%rip), %xmm5
	subl	$1262485377, %edi
	sall	$23, %edi
	mulss	%xmm4, %xmm5
	mulss	.LC28(%rip), %xmm4
	subss	%xmm5, %xmm0
	movd	%edi, %xmm5
	addss	%xmm4, %xmm0
	movss	.LC32(%rip), %xmm4
	mulss	%xmm0, %xmm4
	addss	.LC34(%rip), %xmm4
	mulss	%xmm0, %xmm4
	addss	.LC36(%rip), %xmm4
	mulss	%xmm0, %xmm4
	addss	.LC38(%rip), %xmm4
	mulss	%xmm0, %xmm4
	addss	.LC40(%rip), %xmm4
	mulss	%xmm0, %xmm4
	addss	%xmm7, %xmm4
	mulss	%xmm0, %xmm4
	mulss	%xmm0, %xmm4
	addss	%xmm4, %xmm0
	movss	.LC113(%rip), %xmm4
	addss	%xmm6, %xmm0
	mulss	%xmm5, %xmm0
	addss	%xmm6, %xmm0
	divss	%xmm0, %xmm4
	movaps	%xmm6, %xmm0
	subss	%xmm4, %xmm0
	jmp	.L773
.L1123:
	movss	.LC20(%rip), %xmm4
	movaps	%xmm0, %xmm2
	xorps	.LC107(%rip), %xmm2
	movss	.LC22(%rip), %xmm3
	mulss	%xmm2, %xmm4
	addss	%xmm3, %xmm4
	movaps	%xmm4, %xmm1
	movd	%xmm4, %r11d
	movaps	%xmm0, %xmm4
	subss	%xmm3, %xmm1
	movss	.LC26(%rip), %xmm3
	subl	$1262485377, %r11d
	sall	$23, %r11d
	mulss	%xmm1, %xmm3
	mulss	.LC28(%rip), %xmm1
	subss	%xmm3, %xmm2
	movd	%r11d, %xmm3
	addss	%xmm1, %xmm2
	movss	.LC32(%rip), %xmm1
	mulss	%xmm2, %xmm1
	addss	.LC34(%rip), %xmm1
	mulss	%xmm2, %xmm1
	addss	.LC36(%rip), %xmm1
	mulss	%xmm2, %xmm1
	addss	.LC38(%rip), %xmm1
	mulss	%xmm2, %xmm1
	addss	.LC40(%rip), %xmm1
	mulss	%xmm2, %xmm1
	addss	.LC42(%rip), %xmm1
	mulss	%xmm2, %xmm1
	mulss	%xmm2, %xmm1
	addss	%xmm2, %xmm1
	movss	.LC14(%rip), %xmm2
	addss	%xmm2, %xmm1
	mulss	%xmm3, %xmm1
	movaps	%xmm2, %xmm3
	addss	%xmm2, %xmm1
	divss	%xmm1, %xmm3
	movaps	%xmm2, %xmm1
	subss	%xmm3, %xmm1
	mulss	%xmm3, %xmm4
	mulss	%xmm0, %xmm1
	jmp	.L805
.L1114:
	movss	.LC20(%rip), %xmm4
	movaps	%xmm2, %xmm3
	xorps	.LC107(%rip), %xmm3
	movss	.LC22(%rip), %xmm6
	mulss	%xmm3, %xmm4
	addss	%xmm6, %xmm4
	movaps	%xmm4, %xmm1
	movd	%xmm4, %esi
	movaps	%xmm2, %xmm4
	subss	%xmm6, %xmm1
	movss	.LC26(%rip), %xmm6
	subl	$1262485377, %esi
	sall	$23, %esi
	mulss	%xmm1, %xmm6
	mulss	.LC28(%rip), %xmm1
	subss	%xmm6, %xmm3
	addss	%xmm1, %xmm3
	movss	.LC32(%rip), %xmm1
	mulss	%xmm3, %xmm1
	addss	.LC34(%rip), %xmm1
	mulss	%xmm3, %xmm1
	addss	.LC36(%rip), %xmm1
	mulss	%xmm3, %xmm1
	addss	.LC38(%rip), %xmm1
	mulss	%xmm3, %xmm1
	addss	.LC40(%rip), %xmm1
	mulss	%xmm3, %xmm1
	addss	.LC42(%rip), %xmm1
	mulss	%xmm3, %xmm1
	mulss	%xmm3, %xmm1
	addss	%xmm3, %xmm1
	movd	%esi, %xmm3
	addss	%xmm14, %xmm1
	mulss	%xmm3, %xmm1
	movaps	%xmm14, %xmm3
	addss	%xmm14, %xmm1
	divss	%xmm1, %xmm3
	movaps	%xmm14, %xmm1
	subss	%xmm3, %xmm1
	mulss	%xmm3, %xmm4
	mulss	%xmm2, %xmm1
	jmp	.L809
	.cfi_endproc
.LFE15:
	.size	_ZN7tfgmvae12_GLOBAL__N_18activateEPfllPKflNS_10ActivationEfS1_, .-_ZN7tfgmvae12_GLOBAL__N_18activateEPfllPKflNS_10ActivationEfS1_
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_112output_deltaEPfllPKfS3_lPKiS3_lS5_NS_10ActivationEf, @function
_ZN7tfgmvae12_GLOBAL__N_112output_deltaEPfllPKfS3_lPKiS3_lS5_NS_10ActivationEf:
.LFB21:
	.cfi_startproc
	pushq	%r15
	.cfi_def_cfa_offset 16
	.cfi_offset 15, -16
	movq	%rdi, %rax
	movq	%rsi, %r15
	movq	%r9, %r11
	pushq	%r14
	.cfi_def_cfa_offset 24
	.cfi_offset 14, -24
	pushq	%r13
	.cfi_def_cfa_offset 32
	.cfi_offset 13, -32
	pushq	%r12
	.cfi_def_cfa_offset 40
	.cfi_offset 12, -40
	pushq	%rbp
	.cfi_def_cfa_offset 48
	.cfi_offset 6, -48
	pushq	%rbx
	.cfi_def_cfa_offset 56
	.cfi_offset 3, -56
	movl	88(%rsp), %r10d
	movq	56(%rsp), %rsi
	movq	64(%rsp), %rdi
	movq	72(%rsp), %rbx
	movq	80(%rsp), %r9
	cmpl	$10, %r10d
	ja	.L1132
	leaq	.L1135(%rip), %rbp
	movslq	0(%rbp,%r10,4), %r10
	addq	%rbp, %r10
	testq	%r15, %r15
	jmp	*%r10
	.section	.rodata
	.align 4
	.align 4
.L1135:
	.long	.L1145-.L1135
	.long	.L1144-.L1135
	.long	.L1143-.L1135
	.long	.L1142-.L1135
	.long	.L1141-.L1135
	.long	.L1140-.L1135
	.long	.L1139-.L1135
	.long	.L1138-.L1135
	.long	.L1137-.L1135
	.long	.L1136-.L1135
	.long	.L1134-.L1135
	.text
	.p2align 4,,10
	.p2align 3
.L1139:
	jle	.L1132
	leaq	0(,%rdx,4), %r10
	movq	%r11, %r13
	xorl	%r14d, %r14d
	xorl	%ebp, %ebp
	movq	%r10, -16(%rsp)
	xorl	%r12d, %r12d
	movq	%rbx, %r11
	movq	%r15, -8(%rsp)
	.p2align 4,,10
	.p2align 3
.L1191:
	xorl	%ebx, %ebx
	leaq	(%r8,%r12,4), %r15
	testq	%r8, %r8
	cmove	%rbx, %r15
	xorl	%r10d, %r10d
	testq	%rdx, %rdx
	jle	.L1192
	movq	%rbp, -32(%rsp)
	movq	%r8, -24(%rsp)
	.p2align 4,,10
	.p2align 3
.L1190:
	movslq	(%rsi,%r10,4), %rbx
	movslq	(%r9,%r10,4), %r8
	leaq	(%rbx,%r12), %rbp
	addq	%r14, %r8
	movss	(%rcx,%rbp,4), %xmm0
	subss	(%rdi,%r8,4), %xmm0
	addss	%xmm0, %xmm0
	mulss	(%r15,%rbx,4), %xmm0
	movss	%xmm0, (%rax,%r10,4)
	addq	$1, %r10
	cmpq	%r10, %rdx
	jne	.L1190
	movq	-32(%rsp), %rbp
	movq	-24(%rsp), %r8
.L1192:
	movq	-16(%rsp), %rbx
	addq	$1, %rbp
	addq	%r13, %r12
	addq	%r11, %r14
	addq	%rbx, %rax
	cmpq	%rbp, -8(%rsp)
	jne	.L1191
.L1132:
	popq	%rbx
	.cfi_remember_state
	.cfi_def_cfa_offset 48
	popq	%rbp
	.cfi_def_cfa_offset 40
	popq	%r12
	.cfi_def_cfa_offset 32
	popq	%r13
	.cfi_def_cfa_offset 24
	popq	%r14
	.cfi_def_cfa_offset 16
	popq	%r15
	.cfi_def_cfa_offset 8
	ret
	.p2align 4,,10
	.p2align 3
.L1136:
	.cfi_restore_state
	jle	.L1132
	testq	%rdx, %rdx
	jle	.L1132
	movss	.LC14(%rip), %xmm3
	xorl	%ebp, %ebp
	xorl	%r10d, %r10d
	xorl	%r13d, %r13d
	leaq	0(,%rdx,4), %r12
	.p2align 4,,10
	.p2align 3
.L1205:
	xorl	%r8d, %r8d
	.p2align 4,,10
	.p2align 3
.L1204:
	movslq	(%rsi,%r8,4), %r14
	movaps	%xmm3, %xmm2
	addq	%r10, %r14
	movss	(%rcx,%r14,4), %xmm1
	movslq	(%r9,%r8,4), %r14
	movaps	%xmm1, %xmm0
	addq	%rbp, %r14
	mulss	%xmm1, %xmm1
	subss	(%rdi,%r14,4), %xmm0
	addss	%xmm0, %xmm0
	subss	%xmm1, %xmm2
	mulss	%xmm2, %xmm0
	movss	%xmm0, (%rax,%r8,4)
	addq	$1, %r8
	cmpq	%r8, %rdx
	jne	.L1204
	addq	$1, %r13
	addq	%r11, %r10
	addq	%rbx, %rbp
	addq	%r12, %rax
	cmpq	%r13, %r15
	jne	.L1205
	jmp	.L1132
	.p2align 4,,10
	.p2align 3
.L1134:
	jle	.L1132
	testq	%rdx, %rdx
	jle	.L1132
	movss	.LC14(%rip), %xmm3
	xorl	%ebp, %ebp
	xorl	%r10d, %r10d
	xorl	%r13d, %r13d
	leaq	0(,%rdx,4), %r12
	.p2align 4,,10
	.p2align 3
.L1208:
	xorl	%r8d, %r8d
	.p2align 4,,10
	.p2align 3
.L1207:
	movslq	(%rsi,%r8,4), %r14
	movaps	%xmm3, %xmm1
	addq	%r10, %r14
	movss	(%rcx,%r14,4), %xmm2
	movslq	(%r9,%r8,4), %r14
	subss	%xmm2, %xmm1
	addq	%rbp, %r14
	movaps	%xmm2, %xmm0
	subss	(%rdi,%r14,4), %xmm0
	mulss	%xmm2, %xmm1
	addss	%xmm0, %xmm0
	mulss	%xmm1, %xmm0
	movss	%xmm0, (%rax,%r8,4)
	addq	$1, %r8
	cmpq	%r8, %rdx
	jne	.L1207
	addq	$1, %r13
	addq	%r11, %r10
	addq	%rbx, %rbp
	addq	%r12, %rax
	cmpq	%r13, %r15
	jne	.L1208
	jmp	.L1132
	.p2align 4,,10
	.p2align 3
.L1145:
	jle	.L1132
	testq	%rdx, %rdx
	jle	.L1132
	leaq	0(,%rdx,4), %r13
	xorl	%r12d, %r12d
	xorl	%ebp, %ebp
	xorl	%r14d, %r14d
	.p2align 4,,10
	.p2align 3
.L1159:
	movq	%r14, -32(%rsp)
	xorl	%r8d, %r8d
	.p2align 4,,10
	.p2align 3
.L1158:
	movslq	(%rsi,%r8,4), %r14
	movslq	(%r9,%r8,4), %r10
	addq	%rbp, %r14
	addq	%r12, %r10
	movss	(%rcx,%r14,4), %xmm0
	subss	(%rdi,%r10,4), %xmm0
	addss	%xmm0, %xmm0
	movss	%xmm0, (%rax,%r8,4)
	addq	$1, %r8
	cmpq	%r8, %rdx
	jne	.L1158
	movq	-32(%rsp), %r14
	addq	%r11, %rbp
	addq	%rbx, %r12
	addq	%r13, %rax
	addq	$1, %r14
	cmpq	%r14, %r15
	jne	.L1159
	jmp	.L1132
	.p2align 4,,10
	.p2align 3
.L1144:
	jle	.L1132
	testq	%rdx, %rdx
	jle	.L1132
	leaq	0(,%rdx,4), %r12
	xorl	%ebp, %ebp
	xorl	%r10d, %r10d
	xorl	%r13d, %r13d
	pxor	%xmm2, %xmm2
	.p2align 4,,10
	.p2align 3
.L1161:
	xorl	%r8d, %r8d
	.p2align 4,,10
	.p2align 3
.L1163:
	movslq	(%rsi,%r8,4), %r14
	addq	%r10, %r14
	movss	(%rcx,%r14,4), %xmm1
	movslq	(%r9,%r8,4), %r14
	addq	%rbp, %r14
	comiss	%xmm2, %xmm1
	movaps	%xmm1, %xmm0
	subss	(%rdi,%r14,4), %xmm0
	addss	%xmm0, %xmm0
	ja	.L1162
	mulss	%xmm2, %xmm0
.L1162:
	movss	%xmm0, (%rax,%r8,4)
	addq	$1, %r8
	cmpq	%r8, %rdx
	jne	.L1163
	addq	$1, %r13
	addq	%r12, %rax
	addq	%r11, %r10
	addq	%rbx, %rbp
	cmpq	%r13, %r15
	jne	.L1161
	jmp	.L1132
	.p2align 4,,10
	.p2align 3
.L1143:
	jle	.L1132
	testq	%rdx, %rdx
	jle	.L1132
	leaq	0(,%rdx,4), %r12
	xorl	%ebp, %ebp
	xorl	%r10d, %r10d
	xorl	%r13d, %r13d
	pxor	%xmm3, %xmm3
	.p2align 4,,10
	.p2align 3
.L1165:
	xorl	%r8d, %r8d
	.p2align 4,,10
	.p2align 3
.L1170:
	movslq	(%rsi,%r8,4), %r14
	addq	%r10, %r14
	movss	(%rcx,%r14,4), %xmm2
	movslq	(%r9,%r8,4), %r14
	addq	%rbp, %r14
	ucomiss	%xmm3, %xmm2
	movaps	%xmm2, %xmm1
	subss	(%rdi,%r14,4), %xmm1
	addss	%xmm1, %xmm1
	ja	.L1241
	mulss	%xmm0, %xmm1
	movss	%xmm1, (%rax,%r8,4)
	addq	$1, %r8
	cmpq	%r8, %rdx
	jne	.L1170
.L1169:
	addq	$1, %r13
	addq	%r12, %rax
	addq	%r11, %r10
	addq	%rbx, %rbp
	cmpq	%r13, %r15
	jne	.L1165
	jmp	.L1132
	.p2align 4,,10
	.p2align 3
.L1142:
	jle	.L1132
	testq	%rdx, %rdx
	jle	.L1132
	leaq	0(,%rdx,4), %r13
	xorl	%r12d, %r12d
	xorl	%ebp, %ebp
	xorl	%r14d, %r14d
	pxor	%xmm3, %xmm3
	.p2align 4,,10
	.p2align 3
.L1172:
	xorl	%r8d, %r8d
	.p2align 4,,10
	.p2align 3
.L1177:
	movslq	(%rsi,%r8,4), %r10
	addq	%rbp, %r10
	movss	(%rcx,%r10,4), %xmm1
	movslq	(%r9,%r8,4), %r10
	addq	%r12, %r10
	ucomiss	%xmm3, %xmm1
	movaps	%xmm1, %xmm2
	subss	(%rdi,%r10,4), %xmm2
	addss	%xmm2, %xmm2
	ja	.L1242
	addss	%xmm0, %xmm1
	mulss	%xmm2, %xmm1
	movss	%xmm1, (%rax,%r8,4)
	addq	$1, %r8
	cmpq	%r8, %rdx
	jne	.L1177
.L1176:
	addq	$1, %r14
	addq	%r13, %rax
	addq	%r11, %rbp
	addq	%rbx, %r12
	cmpq	%r14, %r15
	jne	.L1172
	jmp	.L1132
	.p2align 4,,10
	.p2align 3
.L1141:
	jle	.L1132
	testq	%rdx, %rdx
	jle	.L1132
	movss	.LC68(%rip), %xmm4
	xorl	%ebp, %ebp
	xorl	%r10d, %r10d
	xorl	%r13d, %r13d
	movss	.LC187(%rip), %xmm3
	leaq	0(,%rdx,4), %r12
	pxor	%xmm2, %xmm2
	.p2align 4,,10
	.p2align 3
.L1179:
	xorl	%r8d, %r8d
	.p2align 4,,10
	.p2align 3
.L1184:
	movslq	(%rsi,%r8,4), %r14
	addq	%r10, %r14
	movss	(%rcx,%r14,4), %xmm1
	movslq	(%r9,%r8,4), %r14
	addq	%rbp, %r14
	ucomiss	%xmm2, %xmm1
	movaps	%xmm1, %xmm0
	subss	(%rdi,%r14,4), %xmm0
	addss	%xmm0, %xmm0
	ja	.L1243
	addss	%xmm3, %xmm1
	mulss	%xmm1, %xmm0
	movss	%xmm0, (%rax,%r8,4)
	addq	$1, %r8
	cmpq	%r8, %rdx
	jne	.L1184
.L1183:
	addq	$1, %r13
	addq	%r12, %rax
	addq	%r11, %r10
	addq	%rbx, %rbp
	cmpq	%r13, %r15
	jne	.L1179
	jmp	.L1132
	.p2align 4,,10
	.p2align 3
.L1140:
	jle	.L1132
	leaq	0(,%rdx,4), %r10
	movq	%r11, %r13
	xorl	%r14d, %r14d
	xorl	%ebp, %ebp
	movq	%r10, -16(%rsp)
	xorl	%r12d, %r12d
	movq	%rbx, %r11
	movq	%r15, -8(%rsp)
	.p2align 4,,10
	.p2align 3
.L1187:
	xorl	%ebx, %ebx
	leaq	(%r8,%r12,4), %r15
	testq	%r8, %r8
	cmove	%rbx, %r15
	xorl	%r10d, %r10d
	testq	%rdx, %rdx
	jle	.L1188
	movq	%rbp, -32(%rsp)
	movq	%r8, -24(%rsp)
	.p2align 4,,10
	.p2align 3
.L1186:
	movslq	(%rsi,%r10,4), %rbx
	movslq	(%r9,%r10,4), %r8
	leaq	(%rbx,%r12), %rbp
	addq	%r14, %r8
	movss	(%rcx,%rbp,4), %xmm0
	subss	(%rdi,%r8,4), %xmm0
	addss	%xmm0, %xmm0
	mulss	(%r15,%rbx,4), %xmm0
	movss	%xmm0, (%rax,%r10,4)
	addq	$1, %r10
	cmpq	%r10, %rdx
	jne	.L1186
	movq	-32(%rsp), %rbp
	movq	-24(%rsp), %r8
.L1188:
	movq	-16(%rsp), %rbx
	addq	$1, %rbp
	addq	%r13, %r12
	addq	%r11, %r14
	addq	%rbx, %rax
	cmpq	%rbp, -8(%rsp)
	jne	.L1187
	jmp	.L1132
	.p2align 4,,10
	.p2align 3
.L1138:
	jle	.L1132
	leaq	0(,%rdx,4), %r10
	movq	%r11, %r13
	xorl	%r14d, %r14d
	xorl	%ebp, %ebp
	movq	%r10, -16(%rsp)
	xorl	%r12d, %r12d
	movq	%rbx, %r11
	movq	%r15, -8(%rsp)
	.p2align 4,,10
	.p2align 3
.L1195:
	xorl	%ebx, %ebx
	leaq	(%r8,%r12,4), %r15
	testq	%r8, %r8
	cmove	%rbx, %r15
	xorl	%r10d, %r10d
	testq	%rdx, %rdx
	jle	.L1196
	movq	%rbp, -32(%rsp)
	movq	%r8, -24(%rsp)
	.p2align 4,,10
	.p2align 3
.L1194:
	movslq	(%rsi,%r10,4), %rbx
	movslq	(%r9,%r10,4), %r8
	leaq	(%rbx,%r12), %rbp
	addq	%r14, %r8
	movss	(%rcx,%rbp,4), %xmm0
	subss	(%rdi,%r8,4), %xmm0
	addss	%xmm0, %xmm0
	mulss	(%r15,%rbx,4), %xmm0
	movss	%xmm0, (%rax,%r10,4)
	addq	$1, %r10
	cmpq	%r10, %rdx
	jne	.L1194
	movq	-32(%rsp), %rbp
	movq	-24(%rsp), %r8
.L1196:
	movq	-16(%rsp), %rbx
	addq	$1, %rbp
	addq	%r13, %r12
	addq	%r11, %r14
	addq	%rbx, %rax
	cmpq	%rbp, -8(%rsp)
	jne	.L1195
	jmp	.L1132
	.p2align 4,,10
	.p2align 3
.L1137:
	jle	.L1132
	testq	%rdx, %rdx
	jle	.L1132
	movss	.LC145(%rip), %xmm3
	xorl	%r12d, %r12d
	xorl	%ebp, %ebp
	xorl	%r14d, %r14d
	movss	.LC188(%rip), %xmm2
	leaq	0(,%rdx,4), %r13
	.p2align 4,,10
	.p2align 3
.L1198:
	xorl	%r8d, %r8d
	.p2align 4,,10
	.p2align 3
.L1202:
	movslq	(%rsi,%r8,4), %r10
	addq	%rbp, %r10
	movss	(%rcx,%r10,4), %xmm1
	movslq	(%r9,%r8,4), %r10
	addq	%r12, %r10
	ucomiss	.LC143(%rip), %xmm1
	movaps	%xmm1, %xmm0
	subss	(%rdi,%r10,4), %xmm0
	addss	%xmm0, %xmm0
	ja	.L1199
	ucomiss	%xmm1, %xmm3
	jbe	.L1201
	mulss	%xmm2, %xmm0
.L1199:
	movss	%xmm0, (%rax,%r8,4)
	addq	$1, %r8
	cmpq	%r8, %rdx
	jne	.L1202
	addq	$1, %r14
	addq	%r13, %rax
	addq	%r11, %rbp
	addq	%rbx, %r12
	cmpq	%r14, %r15
	jne	.L1198
	jmp	.L1132
	.p2align 4,,10
	.p2align 3
.L1243:
	mulss	%xmm4, %xmm0
	movss	%xmm0, (%rax,%r8,4)
	addq	$1, %r8
	cmpq	%r8, %rdx
	jne	.L1184
	jmp	.L1183
	.p2align 4,,10
	.p2align 3
.L1242:
	movss	%xmm2, (%rax,%r8,4)
	addq	$1, %r8
	cmpq	%r8, %rdx
	jne	.L1177
	jmp	.L1176
	.p2align 4,,10
	.p2align 3
.L1241:
	movss	%xmm1, (%rax,%r8,4)
	addq	$1, %r8
	cmpq	%r8, %rdx
	jne	.L1170
	jmp	.L1169
.L1201:
	xorps	.LC107(%rip), %xmm1
	movss	.LC20(%rip), %xmm5
	movss	.LC22(%rip), %xmm6
	mulss	%xmm1, %xmm5
	addss	%xmm6, %xmm5
	movaps	%xmm5, %xmm4
	movd	%xmm5, %r10d
	subss	%xmm6, %xmm4
	movss	.LC26(%rip), %xmm6
	subl	$1262485377, %r10d
	sall	$23, %r10d
	movd	%r10d, %xmm7
	mulss	%xmm4, %xmm6
	mulss	.LC28(%rip), %xmm4
	subss	%xmm6, %xmm1
	addss	%xmm4, %xmm1
	movss	.LC32(%rip), %xmm4
	mulss	%xmm1, %xmm4
	addss	.LC34(%rip), %xmm4
	mulss	%xmm1, %xmm4
	addss	.LC36(%rip), %xmm4
	mulss	%xmm1, %xmm4
	addss	.LC38(%rip), %xmm4
	mulss	%xmm1, %xmm4
	addss	.LC40(%rip), %xmm4
	mulss	%xmm1, %xmm4
	addss	.LC42(%rip), %xmm4
	mulss	%xmm1, %xmm4
	mulss	%xmm1, %xmm4
	addss	%xmm4, %xmm1
	movss	.LC14(%rip), %xmm4
	addss	%xmm4, %xmm1
	mulss	%xmm7, %xmm1
	subss	%xmm1, %xmm4
	mulss	%xmm4, %xmm0
	jmp	.L1199
	.cfi_endproc
.LFE21:
	.size	_ZN7tfgmvae12_GLOBAL__N_112output_deltaEPfllPKfS3_lPKiS3_lS5_NS_10ActivationEf, .-_ZN7tfgmvae12_GLOBAL__N_112output_deltaEPfllPKfS3_lPKiS3_lS5_NS_10ActivationEf
	.p2align 4
	.type	_ZN7tfgmvae12_GLOBAL__N_119scale_by_derivativeEPfllPKfS3_lPKiNS_10ActivationEf, @function
_ZN7tfgmvae12_GLOBAL__N_119scale_by_derivativeEPfllPKfS3_lPKiNS_10ActivationEf:
.LFB18:
	.cfi_startproc
	pushq	%r15
	.cfi_def_cfa_offset 16
	.cfi_offset 15, -16
	pushq	%r14
	.cfi_def_cfa_offset 24
	.cfi_offset 14, -24
	pushq	%r13
	.cfi_def_cfa_offset 32
	.cfi_offset 13, -32
	pushq	%r12
	.cfi_def_cfa_offset 40
	.cfi_offset 12, -40
	pushq	%rbp
	.cfi_def_cfa_offset 48
	.cfi_offset 6, -48
	pushq	%rbx
	.cfi_def_cfa_offset 56
	.cfi_offset 3, -56
	movq	%rdx, %rbx
	movl	64(%rsp), %edx
	testl	%edx, %edx
	je	.L1248
	cmpl	$10, %edx
	ja	.L1248
	movq	%rsi, %r11
	leaq	.L1252(%rip), %rsi
	movq	%rcx, %rax
	movq	%rdi, %r10
	movslq	(%rsi,%rdx,4), %rdx
	movq	%r9, %rbp
	movd	%xmm0, %ecx
	addq	%rsi, %rdx
	jmp	*%rdx
	.section	.rodata
	.align 4
	.align 4
.L1252:
	.long	.L1248-.L1252
	.long	.L1261-.L1252
	.long	.L1260-.L1252
	.long	.L1259-.L1252
	.long	.L1258-.L1252
	.long	.L1257-.L1252
	.long	.L1256-.L1252
	.long	.L1255-.L1252
	.long	.L1254-.L1252
	.long	.L1253-.L1252
	.long	.L1251-.L1252
	.text
.L1255:
	testq	%r11, %r11
	jle	.L1248
	leaq	-1(%rbx), %rax
	movq	%r8, %r12
	xorl	%ebp, %ebp
	xorl	%r15d, %r15d
	andq	$-16, %rax
	leaq	0(,%r9,4), %r13
	leaq	64(%rdi), %r14
	xorl	%r9d, %r9d
	movq	%rax, -48(%rsp)
.L1425:
	testq	%r8, %r8
	movq	%r15, %rcx
	cmovne	%r12, %rcx
	testq	%rbx, %rbx
	jle	.L1427
	movq	-48(%rsp), %rdi
	movq	56(%rsp), %rdx
	leaq	(%r10,%r9,4), %rax
	leaq	(%rdi,%r9), %rsi
	leaq	(%r14,%rsi,4), %rdi
	.p2align 4,,10
	.p2align 3
.L1426:
	movslq	4(%rdx), %rsi
	movss	(%rax), %xmm15
	addq	$64, %rax
	addq	$64, %rdx
	movss	(%rcx,%rsi,4), %xmm14
	movslq	-56(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm13
	movslq	-52(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm12
	movslq	-48(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm11
	movslq	-44(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm10
	movslq	-40(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm9
	movslq	-36(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm8
	movslq	-32(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm7
	movslq	-28(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm6
	movslq	-24(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm5
	movslq	-20(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm4
	movslq	-16(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm3
	movslq	-12(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm2
	movslq	-8(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm1
	movslq	-4(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm0
	movslq	-64(%rdx), %rsi
	mulss	(%rcx,%rsi,4), %xmm15
	mulss	-60(%rax), %xmm14
	mulss	-56(%rax), %xmm13
	mulss	-52(%rax), %xmm12
	mulss	-48(%rax), %xmm11
	mulss	-44(%rax), %xmm10
	movss	%xmm15, -64(%rax)
	mulss	-40(%rax), %xmm9
	movss	%xmm14, -60(%rax)
	mulss	-36(%rax), %xmm8
	movss	%xmm13, -56(%rax)
	mulss	-32(%rax), %xmm7
	movss	%xmm12, -52(%rax)
	mulss	-28(%rax), %xmm6
	movss	%xmm11, -48(%rax)
	mulss	-24(%rax), %xmm5
	movss	%xmm10, -44(%rax)
	mulss	-20(%rax), %xmm4
	movss	%xmm9, -40(%rax)
	mulss	-16(%rax), %xmm3
	movss	%xmm8, -36(%rax)
	mulss	-12(%rax), %xmm2
	movss	%xmm7, -32(%rax)
	mulss	-8(%rax), %xmm1
	movss	%xmm6, -28(%rax)
	mulss	-4(%rax), %xmm0
	movss	%xmm5, -24(%rax)
	movss	%xmm4, -20(%rax)
	movss	%xmm3, -16(%rax)
	movss	%xmm2, -12(%rax)
	movss	%xmm1, -8(%rax)
	movss	%xmm0, -4(%rax)
	cmpq	%rax, %rdi
	jne	.L1426
.L1427:
	addq	$1, %rbp
	addq	%r13, %r12
	addq	%rbx, %r9
	cmpq	%rbp, %r11
	jne	.L1425
.L1248:
	popq	%rbx
	.cfi_remember_state
	.cfi_def_cfa_offset 48
	popq	%rbp
	.cfi_def_cfa_offset 40
	popq	%r12
	.cfi_def_cfa_offset 32
	popq	%r13
	.cfi_def_cfa_offset 24
	popq	%r14
	.cfi_def_cfa_offset 16
	popq	%r15
	.cfi_def_cfa_offset 8
	ret
.L1251:
	.cfi_restore_state
	testq	%r11, %r11
	jle	.L1248
	testq	%rbx, %rbx
	jle	.L1248
	leaq	-1(%rbx), %rcx
	movq	56(%rsp), %rsi
	xorl	%edi, %edi
	xorl	%r9d, %r9d
	movss	.LC14(%rip), %xmm15
	andq	$-16, %rcx
	xorl	%r12d, %r12d
	leaq	64(%r10), %r13
	movq	%rcx, %r15
	movaps	%xmm15, %xmm1
.L1437:
	leaq	(%r15,%r9), %r8
	movq	%rsi, %rcx
	leaq	(%r10,%r9,4), %rdx
	leaq	0(%r13,%r8,4), %r14
	movq	%r12, %r8
	.p2align 4,,10
	.p2align 3
.L1436:
	movslq	(%rcx), %r12
	addq	$64, %rdx
	addq	$64, %rcx
	addq	%rdi, %r12
	movss	(%rax,%r12,4), %xmm5
	movslq	-60(%rcx), %r12
	addq	%rdi, %r12
	movss	%xmm5, -48(%rsp)
	movss	(%rax,%r12,4), %xmm15
	movslq	-56(%rcx), %r12
	addq	%rdi, %r12
	movss	(%rax,%r12,4), %xmm14
	movslq	-52(%rcx), %r12
	addq	%rdi, %r12
	movss	(%rax,%r12,4), %xmm13
	movslq	-48(%rcx), %r12
	addq	%rdi, %r12
	movss	(%rax,%r12,4), %xmm12
	movslq	-44(%rcx), %r12
	addq	%rdi, %r12
	movss	(%rax,%r12,4), %xmm11
	movslq	-40(%rcx), %r12
	addq	%rdi, %r12
	movss	(%rax,%r12,4), %xmm10
	movslq	-36(%rcx), %r12
	addq	%rdi, %r12
	movss	(%rax,%r12,4), %xmm9
	movslq	-32(%rcx), %r12
	addq	%rdi, %r12
	movss	(%rax,%r12,4), %xmm8
	movslq	-28(%rcx), %r12
	addq	%rdi, %r12
	movss	(%rax,%r12,4), %xmm7
	movslq	-24(%rcx), %r12
	addq	%rdi, %r12
	movss	(%rax,%r12,4), %xmm6
	movslq	-20(%rcx), %r12
	addq	%rdi, %r12
	movss	(%rax,%r12,4), %xmm5
	movslq	-16(%rcx), %r12
	addq	%rdi, %r12
	movss	(%rax,%r12,4), %xmm4
	movslq	-12(%rcx), %r12
	addq	%rdi, %r12
	movss	(%rax,%r12,4), %xmm3
	movslq	-8(%rcx), %r12
	addq	%rdi, %r12
	movss	(%rax,%r12,4), %xmm2
	movslq	-4(%rcx), %r12
	addq	%rdi, %r12
	movss	(%rax,%r12,4), %xmm0
	movss	%xmm0, -40(%rsp)
	movaps	%xmm1, %xmm0
	subss	-48(%rsp), %xmm0
	mulss	-48(%rsp), %xmm0
	mulss	-64(%rdx), %xmm0
	movss	%xmm0, -64(%rdx)
	movaps	%xmm1, %xmm0
	subss	%xmm15, %xmm0
	mulss	%xmm15, %xmm0
	mulss	-60(%rdx), %xmm0
	movss	%xmm0, -60(%rdx)
	movaps	%xmm1, %xmm0
	subss	%xmm14, %xmm0
	mulss	%xmm14, %xmm0
	mulss	-56(%rdx), %xmm0
	movss	%xmm0, -56(%rdx)
	movaps	%xmm1, %xmm0
	subss	%xmm13, %xmm0
	mulss	%xmm13, %xmm0
	mulss	-52(%rdx), %xmm0
	movss	%xmm0, -52(%rdx)
	movaps	%xmm1, %xmm0
	subss	%xmm12, %xmm0
	mulss	%xmm12, %xmm0
	mulss	-48(%rdx), %xmm0
	movss	%xmm0, -48(%rdx)
	movaps	%xmm1, %xmm0
	subss	%xmm11, %xmm0
	mulss	%xmm11, %xmm0
	mulss	-44(%rdx), %xmm0
	movss	%xmm0, -44(%rdx)
	movaps	%xmm1, %xmm0
	subss	%xmm10, %xmm0
	mulss	%xmm10, %xmm0
	mulss	-40(%rdx), %xmm0
	movss	%xmm0, -40(%rdx)
	movaps	%xmm1, %xmm0
	subss	%xmm9, %xmm0
	mulss	%xmm9, %xmm0
	mulss	-36(%rdx), %xmm0
	movss	%xmm0, -36(%rdx)
	movaps	%xmm1, %xmm0
	subss	%xmm8, %xmm0
	mulss	%xmm8, %xmm0
	mulss	-32(%rdx), %xmm0
	movss	%xmm0, -32(%rdx)
	movaps	%xmm1, %xmm0
	subss	%xmm7, %xmm0
	mulss	%xmm7, %xmm0
	movaps	%xmm1, %xmm7
	mulss	-28(%rdx), %xmm0
	subss	%xmm6, %xmm7
	movss	%xmm0, -28(%rdx)
	movaps	%xmm7, %xmm0
	movaps	%xmm1, %xmm7
	mulss	%xmm6, %xmm0
	subss	%xmm5, %xmm7
	mulss	-24(%rdx), %xmm0
	movss	%xmm0, -24(%rdx)
	movaps	%xmm7, %xmm0
	movaps	%xmm1, %xmm7
	mulss	%xmm5, %xmm0
	subss	%xmm4, %xmm7
	mulss	-20(%rdx), %xmm0
	movss	%xmm0, -20(%rdx)
	movaps	%xmm7, %xmm0
	mulss	%xmm4, %xmm0
	movaps	%xmm1, %xmm4
	mulss	-16(%rdx), %xmm0
	subss	%xmm3, %xmm4
	movss	%xmm0, -16(%rdx)
	movaps	%xmm4, %xmm0
	movaps	%xmm1, %xmm4
	mulss	%xmm3, %xmm0
	subss	%xmm2, %xmm4
	mulss	-12(%rdx), %xmm0
	movss	%xmm0, -12(%rdx)
	movaps	%xmm4, %xmm0
	movaps	%xmm1, %xmm4
	mulss	%xmm2, %xmm0
	mulss	-8(%rdx), %xmm0
	movss	-40(%rsp), %xmm5
	subss	%xmm5, %xmm4
	movss	%xmm0, -8(%rdx)
	movaps	%xmm4, %xmm0
	mulss	%xmm5, %xmm0
	mulss	-4(%rdx), %xmm0
	movss	%xmm0, -4(%rdx)
	cmpq	%r14, %rdx
	jne	.L1436
	movq	%r8, %r12
	addq	%rbx, %r9
	addq	%rbp, %rdi
	addq	$1, %r12
	cmpq	%r12, %r11
	jne	.L1437
	jmp	.L1248
.L1261:
	testq	%r11, %r11
	jle	.L1248
	testq	%rbx, %rbx
	jle	.L1248
	movq	%r11, %r10
	movq	56(%rsp), %r11
	xorl	%esi, %esi
	xorl	%r15d, %r15d
	leaq	-1(%rbx), %r12
	leaq	64(%rdi), %r13
	pxor	%xmm0, %xmm0
	xorl	%r9d, %r9d
	movss	.LC14(%rip), %xmm14
.L1274:
	movq	%r12, %r8
	movq	%r9, -32(%rsp)
	leaq	(%rdi,%r15,4), %rdx
	movq	%r11, %rcx
	andq	$-16, %r8
	movq	%r15, -40(%rsp)
	addq	%r15, %r8
	movq	%rdi, %r15
	leaq	0(%r13,%r8,4), %r8
	.p2align 4,,10
	.p2align 3
.L1307:
	movslq	(%rcx), %rdi
	movaps	%xmm0, %xmm15
	movaps	%xmm0, %xmm13
	movaps	%xmm0, %xmm12
	movaps	%xmm0, %xmm11
	movaps	%xmm0, %xmm10
	movaps	%xmm0, %xmm9
	addq	$64, %rdx
	addq	%rsi, %rdi
	movaps	%xmm0, %xmm8
	movaps	%xmm0, %xmm7
	addq	$64, %rcx
	cmpltss	(%rax,%rdi,4), %xmm15
	movslq	-60(%rcx), %rdi
	movaps	%xmm0, %xmm6
	movaps	%xmm0, %xmm4
	movss	.LC14(%rip), %xmm5
	movaps	%xmm0, %xmm3
	movaps	%xmm0, %xmm2
	addq	%rsi, %rdi
	cmpltss	(%rax,%rdi,4), %xmm13
	movslq	-56(%rcx), %rdi
	movaps	%xmm5, %xmm1
	andps	%xmm14, %xmm15
	addq	%rsi, %rdi
	cmpltss	(%rax,%rdi,4), %xmm12
	movslq	-52(%rcx), %rdi
	andps	%xmm14, %xmm13
	addq	%rsi, %rdi
	cmpltss	(%rax,%rdi,4), %xmm11
	movslq	-48(%rcx), %rdi
	andps	%xmm14, %xmm12
	addq	%rsi, %rdi
	cmpltss	(%rax,%rdi,4), %xmm10
	movslq	-44(%rcx), %rdi
	andps	%xmm14, %xmm11
	addq	%rsi, %rdi
	cmpltss	(%rax,%rdi,4), %xmm9
	movslq	-40(%rcx), %rdi
	andps	%xmm5, %xmm10
	addq	%rsi, %rdi
	cmpltss	(%rax,%rdi,4), %xmm8
	movslq	-36(%rcx), %rdi
	andps	%xmm5, %xmm9
	addq	%rsi, %rdi
	cmpltss	(%rax,%rdi,4), %xmm7
	movslq	-32(%rcx), %rdi
	andps	%xmm5, %xmm8
	addq	%rsi, %rdi
	cmpltss	(%rax,%rdi,4), %xmm6
	movslq	-28(%rcx), %rdi
	andps	%xmm5, %xmm7
	addq	%rsi, %rdi
	andps	%xmm5, %xmm6
	movaps	%xmm0, %xmm5
	cmpltss	(%rax,%rdi,4), %xmm5
	movslq	-24(%rcx), %rdi
	addq	%rsi, %rdi
	cmpltss	(%rax,%rdi,4), %xmm4
	movslq	-20(%rcx), %rdi
	andps	%xmm1, %xmm5
	addq	%rsi, %rdi
	cmpltss	(%rax,%rdi,4), %xmm3
	movslq	-16(%rcx), %rdi
	andps	%xmm1, %xmm4
	addq	%rsi, %rdi
	cmpltss	(%rax,%rdi,4), %xmm2
	movslq	-12(%rcx), %rdi
	andps	%xmm1, %xmm3
	addq	%rsi, %rdi
	andps	%xmm1, %xmm2
	movss	%xmm2, -48(%rsp)
	movaps	%xmm0, %xmm2
	cmpltss	(%rax,%rdi,4), %xmm2
	movslq	-8(%rcx), %rdi
	addq	%rsi, %rdi
	andps	%xmm1, %xmm2
	movd	%xmm2, %r9d
	movaps	%xmm0, %xmm2
	cmpltss	(%rax,%rdi,4), %xmm2
	movslq	-4(%rcx), %rdi
	mulss	-64(%rdx), %xmm15
	mulss	-60(%rdx), %xmm13
	addq	%rsi, %rdi
	mulss	-56(%rdx), %xmm12
	andps	%xmm1, %xmm2
	mulss	-52(%rdx), %xmm11
	movd	%xmm2, %r14d
	movaps	%xmm0, %xmm2
	mulss	-48(%rdx), %xmm10
	cmpltss	(%rax,%rdi,4), %xmm2
	mulss	-44(%rdx), %xmm9
	movss	%xmm15, -64(%rdx)
	mulss	-40(%rdx), %xmm8
	movss	%xmm13, -60(%rdx)
	mulss	-36(%rdx), %xmm7
	andps	%xmm2, %xmm1
	movss	-48(%rsp), %xmm2
	movss	%xmm12, -56(%rdx)
	mulss	-16(%rdx), %xmm2
	movss	%xmm11, -52(%rdx)
	mulss	-32(%rdx), %xmm6
	movss	%xmm10, -48(%rdx)
	mulss	-28(%rdx), %xmm5
	movss	%xmm9, -44(%rdx)
	mulss	-24(%rdx), %xmm4
	movss	%xmm8, -40(%rdx)
	mulss	-20(%rdx), %xmm3
	movss	%xmm7, -36(%rdx)
	movss	%xmm2, -16(%rdx)
	movd	%r9d, %xmm2
	mulss	-12(%rdx), %xmm2
	movss	%xmm6, -32(%rdx)
	movss	%xmm5, -28(%rdx)
	movss	%xmm4, -24(%rdx)
	movss	%xmm3, -20(%rdx)
	movss	%xmm2, -12(%rdx)
	movd	%r14d, %xmm2
	mulss	-8(%rdx), %xmm2
	movss	%xmm2, -8(%rdx)
	mulss	-4(%rdx), %xmm1
	movss	%xmm1, -4(%rdx)
	cmpq	%r8, %rdx
	jne	.L1307
	movq	-32(%rsp), %r9
	movq	%r15, %rdi
	movq	-40(%rsp), %r15
	addq	%rbp, %rsi
	addq	$1, %r9
	addq	%rbx, %r15
	cmpq	%r9, %r10
	jne	.L1274
	jmp	.L1248
.L1260:
	testq	%r11, %r11
	jle	.L1248
	testq	%rbx, %rbx
	jle	.L1248
	leaq	-1(%rbx), %rsi
	movl	.LC14(%rip), %r9d
	xorl	%edi, %edi
	xorl	%r12d, %r12d
	movq	%rsi, -32(%rsp)
	leaq	64(%r10), %r13
	xorl	%r15d, %r15d
	pxor	%xmm0, %xmm0
	movq	%r10, -24(%rsp)
	movq	%r11, %r10
.L1309:
	movq	-32(%rsp), %r8
	movq	-24(%rsp), %rdx
	movq	%r12, -40(%rsp)
	movq	56(%rsp), %rsi
	movl	.LC14(%rip), %r11d
	andq	$-16, %r8
	leaq	(%rdx,%r12,4), %rdx
	addq	%r12, %r8
	leaq	0(%r13,%r8,4), %r14
	.p2align 4,,10
	.p2align 3
.L1342:
	movslq	(%rsi), %r8
	movl	%ecx, %r12d
	addq	%rdi, %r8
	movss	(%rax,%r8,4), %xmm1
	movl	%ecx, %r8d
	ucomiss	%xmm0, %xmm1
	cmova	%r9d, %r8d
	movd	%r8d, %xmm15
	movslq	4(%rsi), %r8
	addq	%rdi, %r8
	movss	(%rax,%r8,4), %xmm1
	movl	%ecx, %r8d
	ucomiss	%xmm0, %xmm1
	cmova	%r9d, %r8d
	movd	%r8d, %xmm14
	movslq	8(%rsi), %r8
	addq	%rdi, %r8
	movss	(%rax,%r8,4), %xmm1
	movl	%ecx, %r8d
	ucomiss	%xmm0, %xmm1
	cmova	%r9d, %r8d
	movd	%r8d, %xmm13
	movslq	12(%rsi), %r8
	addq	%rdi, %r8
	movss	(%rax,%r8,4), %xmm1
	movl	%ecx, %r8d
	ucomiss	%xmm0, %xmm1
	cmova	%r9d, %r8d
	movd	%r8d, %xmm12
	movslq	16(%rsi), %r8
	addq	%rdi, %r8
	movss	(%rax,%r8,4), %xmm1
	movl	%ecx, %r8d
	ucomiss	%xmm0, %xmm1
	cmova	%r9d, %r8d
	movd	%r8d, %xmm11
	movslq	20(%rsi), %r8
	addq	%rdi, %r8
	movss	(%rax,%r8,4), %xmm1
	movl	%ecx, %r8d
	ucomiss	%xmm0, %xmm1
	cmova	%r9d, %r8d
	movd	%r8d, %xmm10
	movslq	24(%rsi), %r8
	addq	%rdi, %r8
	movss	(%rax,%r8,4), %xmm1
	movl	%ecx, %r8d
	ucomiss	%xmm0, %xmm1
	cmova	%r11d, %r8d
	movd	%r8d, %xmm9
	movslq	28(%rsi), %r8
	addq	%rdi, %r8
	movss	(%rax,%r8,4), %xmm1
	movl	%ecx, %r8d
	ucomiss	%xmm0, %xmm1
	cmova	%r11d, %r8d
	movd	%r8d, %xmm8
	movslq	32(%rsi), %r8
	addq	%rdi, %r8
	movss	(%rax,%r8,4), %xmm1
	movl	.LC14(%rip), %r8d
	ucomiss	%xmm0, %xmm1
	cmova	%r8d, %r12d
	movd	%r12d, %xmm7
	movslq	36(%rsi), %r12
	addq	%rdi, %r12
	movss	(%rax,%r12,4), %xmm1
	movl	%ecx, %r12d
	ucomiss	%xmm0, %xmm1
	cmova	%r8d, %r12d
	movd	%r12d, %xmm6
	movslq	40(%rsi), %r12
	addq	%rdi, %r12
	movss	(%rax,%r12,4), %xmm1
	movl	%ecx, %r12d
	ucomiss	%xmm0, %xmm1
	cmova	%r8d, %r12d
	movd	%r12d, %xmm5
	movslq	44(%rsi), %r12
	addq	%rdi, %r12
	movss	(%rax,%r12,4), %xmm1
	movl	%ecx, %r12d
	ucomiss	%xmm0, %xmm1
	cmova	%r8d, %r12d
	movd	%r12d, %xmm4
	movslq	48(%rsi), %r12
	addq	%rdi, %r12
	movss	(%rax,%r12,4), %xmm1
	movl	%ecx, %r12d
	ucomiss	%xmm0, %xmm1
	cmova	%r8d, %r12d
	movd	%r12d, %xmm3
	movslq	52(%rsi), %r12
	addq	%rdi, %r12
	movss	(%rax,%r12,4), %xmm1
	movl	%ecx, %r12d
	ucomiss	%xmm0, %xmm1
	cmova	%r8d, %r12d
	movd	%r12d, %xmm2
	movslq	56(%rsi), %r12
	addq	%rdi, %r12
	movss	(%rax,%r12,4), %xmm1
	movl	%ecx, %r12d
	ucomiss	%xmm0, %xmm1
	cmova	%r8d, %r12d
	movl	%r12d, -48(%rsp)
	movslq	60(%rsi), %r12
	mulss	(%rdx), %xmm15
	mulss	4(%rdx), %xmm14
	addq	%rdi, %r12
	movss	(%rax,%r12,4), %xmm1
	mulss	8(%rdx), %xmm13
	mulss	12(%rdx), %xmm12
	mulss	16(%rdx), %xmm11
	ucomiss	%xmm0, %xmm1
	movss	-48(%rsp), %xmm1
	mulss	20(%rdx), %xmm10
	movss	%xmm15, (%rdx)
	mulss	24(%rdx), %xmm9
	movss	%xmm14, 4(%rdx)
	mulss	28(%rdx), %xmm8
	cmovbe	%ecx, %r8d
	movss	%xmm13, 8(%rdx)
	addq	$64, %rdx
	movss	%xmm12, -52(%rdx)
	addq	$64, %rsi
	mulss	-32(%rdx), %xmm7
	movss	%xmm11, -48(%rdx)
	mulss	-28(%rdx), %xmm6
	movss	%xmm10, -44(%rdx)
	mulss	-24(%rdx), %xmm5
	movss	%xmm9, -40(%rdx)
	mulss	-20(%rdx), %xmm4
	movss	%xmm8, -36(%rdx)
	mulss	-16(%rdx), %xmm3
	mulss	-12(%rdx), %xmm2
	movss	%xmm7, -32(%rdx)
	mulss	-8(%rdx), %xmm1
	movss	%xmm6, -28(%rdx)
	movss	%xmm5, -24(%rdx)
	movss	%xmm4, -20(%rdx)
	movss	%xmm3, -16(%rdx)
	movss	%xmm2, -12(%rdx)
	movss	%xmm1, -8(%rdx)
	movd	%r8d, %xmm1
	mulss	-4(%rdx), %xmm1
	movss	%xmm1, -4(%rdx)
	cmpq	%r14, %rdx
	jne	.L1342
	movq	-40(%rsp), %r12
	addq	$1, %r15
	addq	%rbp, %rdi
	addq	%rbx, %r12
	cmpq	%r15, %r10
	jne	.L1309
	jmp	.L1248
.L1259:
	testq	%r11, %r11
	jle	.L1248
	testq	%rbx, %rbx
	jle	.L1248
	movl	%ecx, -48(%rsp)
	leaq	-1(%rbx), %rsi
	leaq	64(%r10), %r13
	xorl	%edi, %edi
	movq	%r10, -24(%rsp)
	movq	56(%rsp), %r10
	xorl	%r15d, %r15d
	xorl	%r9d, %r9d
	movss	.LC14(%rip), %xmm7
	movq	%r11, -16(%rsp)
	pxor	%xmm0, %xmm0
	movq	%rsi, %r11
.L1344:
	movq	-24(%rsp), %rsi
	movq	%r9, -40(%rsp)
	movq	%r10, %rcx
	movss	.LC14(%rip), %xmm11
	movq	%r15, -32(%rsp)
	leaq	(%rsi,%r15,4), %rdx
	movq	%r11, %rsi
	andq	$-16, %rsi
	addq	%r15, %rsi
	leaq	0(%r13,%rsi,4), %r14
	jmp	.L1377
	.p2align 4,,10
	.p2align 3
.L1612:
	addss	-48(%rsp), %xmm10
.L1363:
	movslq	40(%rcx), %r15
	addq	%rdi, %r15
	movss	(%rax,%r15,4), %xmm9
	ucomiss	%xmm0, %xmm9
	ja	.L1590
	addss	-48(%rsp), %xmm9
.L1365:
	movslq	44(%rcx), %r15
	addq	%rdi, %r15
	movss	(%rax,%r15,4), %xmm8
	ucomiss	%xmm0, %xmm8
	ja	.L1591
	addss	-48(%rsp), %xmm8
.L1367:
	movslq	48(%rcx), %r15
	addq	%rdi, %r15
	movss	(%rax,%r15,4), %xmm6
	ucomiss	%xmm0, %xmm6
	ja	.L1592
	addss	-48(%rsp), %xmm6
.L1369:
	movslq	52(%rcx), %r15
	addq	%rdi, %r15
	movss	(%rax,%r15,4), %xmm12
	ucomiss	%xmm0, %xmm12
	ja	.L1593
	addss	-48(%rsp), %xmm12
.L1371:
	movslq	56(%rcx), %r15
	addq	%rdi, %r15
	movss	(%rax,%r15,4), %xmm13
	ucomiss	%xmm0, %xmm13
	ja	.L1594
	addss	-48(%rsp), %xmm13
.L1373:
	movslq	60(%rcx), %r15
	addq	%rdi, %r15
	movss	(%rax,%r15,4), %xmm14
	ucomiss	%xmm0, %xmm14
	ja	.L1595
	addss	-48(%rsp), %xmm14
.L1375:
	mulss	16(%rdx), %xmm1
	addq	$64, %rdx
	addq	$64, %rcx
	mulss	-64(%rdx), %xmm5
	mulss	-60(%rdx), %xmm4
	mulss	-56(%rdx), %xmm3
	mulss	-52(%rdx), %xmm2
	movss	%xmm1, -48(%rdx)
	movd	%r12d, %xmm1
	mulss	-44(%rdx), %xmm1
	movss	%xmm5, -64(%rdx)
	mulss	-28(%rdx), %xmm10
	movss	%xmm4, -60(%rdx)
	mulss	-24(%rdx), %xmm9
	movss	%xmm3, -56(%rdx)
	mulss	-20(%rdx), %xmm8
	movss	%xmm2, -52(%rdx)
	mulss	-16(%rdx), %xmm6
	movss	%xmm1, -44(%rdx)
	movd	%r9d, %xmm1
	mulss	-40(%rdx), %xmm1
	movss	%xmm10, -28(%rdx)
	mulss	-12(%rdx), %xmm12
	movss	%xmm9, -24(%rdx)
	mulss	-8(%rdx), %xmm13
	movss	%xmm8, -20(%rdx)
	mulss	-4(%rdx), %xmm14
	movss	%xmm6, -16(%rdx)
	movss	%xmm1, -40(%rdx)
	movd	%r8d, %xmm1
	mulss	-36(%rdx), %xmm1
	movss	%xmm12, -12(%rdx)
	movss	%xmm13, -8(%rdx)
	movss	%xmm14, -4(%rdx)
	movss	%xmm1, -36(%rdx)
	movd	%esi, %xmm1
	mulss	-32(%rdx), %xmm1
	movss	%xmm1, -32(%rdx)
	cmpq	%rdx, %r14
	je	.L1611
.L1377:
	movslq	(%rcx), %rsi
	movd	%xmm11, %r15d
	addq	%rdi, %rsi
	movss	(%rax,%rsi,4), %xmm5
	movd	%xmm7, %esi
	ucomiss	%xmm0, %xmm5
	addss	-48(%rsp), %xmm5
	movd	%xmm5, %r9d
	cmova	%esi, %r9d
	movslq	4(%rcx), %rsi
	addq	%rdi, %rsi
	movd	%r9d, %xmm5
	movss	(%rax,%rsi,4), %xmm4
	movd	%xmm7, %esi
	ucomiss	%xmm0, %xmm4
	addss	-48(%rsp), %xmm4
	movd	%xmm4, %r9d
	cmova	%esi, %r9d
	movslq	8(%rcx), %rsi
	addq	%rdi, %rsi
	movd	%r9d, %xmm4
	movss	(%rax,%rsi,4), %xmm3
	movd	%xmm7, %esi
	ucomiss	%xmm0, %xmm3
	addss	-48(%rsp), %xmm3
	movd	%xmm3, %r9d
	cmova	%esi, %r9d
	movslq	12(%rcx), %rsi
	addq	%rdi, %rsi
	movd	%r9d, %xmm3
	movss	(%rax,%rsi,4), %xmm2
	movd	%xmm7, %esi
	ucomiss	%xmm0, %xmm2
	addss	-48(%rsp), %xmm2
	movd	%xmm2, %r9d
	cmova	%esi, %r9d
	movslq	16(%rcx), %rsi
	addq	%rdi, %rsi
	movd	%r9d, %xmm2
	movss	(%rax,%rsi,4), %xmm1
	movd	%xmm7, %esi
	ucomiss	%xmm0, %xmm1
	addss	-48(%rsp), %xmm1
	movd	%xmm1, %r9d
	cmova	%esi, %r9d
	movslq	20(%rcx), %rsi
	addq	%rdi, %rsi
	movd	%r9d, %xmm1
	movss	(%rax,%rsi,4), %xmm6
	movd	%xmm7, %esi
	ucomiss	%xmm0, %xmm6
	addss	-48(%rsp), %xmm6
	movd	%xmm6, %r12d
	cmova	%esi, %r12d
	movslq	24(%rcx), %rsi
	addq	%rdi, %rsi
	movss	(%rax,%rsi,4), %xmm6
	movd	%xmm7, %esi
	ucomiss	%xmm0, %xmm6
	addss	-48(%rsp), %xmm6
	movd	%xmm6, %r9d
	cmova	%esi, %r9d
	movslq	28(%rcx), %rsi
	addq	%rdi, %rsi
	movss	(%rax,%rsi,4), %xmm6
	movd	%xmm7, %esi
	ucomiss	%xmm0, %xmm6
	addss	-48(%rsp), %xmm6
	movd	%xmm6, %r8d
	cmova	%esi, %r8d
	movslq	32(%rcx), %rsi
	addq	%rdi, %rsi
	movss	(%rax,%rsi,4), %xmm6
	ucomiss	%xmm0, %xmm6
	addss	-48(%rsp), %xmm6
	movd	%xmm6, %esi
	cmova	%r15d, %esi
	movslq	36(%rcx), %r15
	addq	%rdi, %r15
	movss	(%rax,%r15,4), %xmm10
	ucomiss	%xmm0, %xmm10
	jbe	.L1612
	movss	.LC14(%rip), %xmm10
	jmp	.L1363
.L1258:
	testq	%r11, %r11
	jle	.L1248
	testq	%rbx, %rbx
	jle	.L1248
	leaq	-1(%rbx), %rdi
	movq	%r10, -32(%rsp)
	leaq	64(%r10), %r13
	movq	%rbx, %r12
	movq	56(%rsp), %r10
	movq	%r11, -24(%rsp)
	xorl	%esi, %esi
	xorl	%r15d, %r15d
	xorl	%r8d, %r8d
	pxor	%xmm0, %xmm0
	movq	%r9, %rbx
	movq	%rdi, %r11
	movss	.LC68(%rip), %xmm10
	movss	.LC187(%rip), %xmm12
.L1379:
	movq	-32(%rsp), %rdi
	movq	%r8, -48(%rsp)
	movq	%r10, %rcx
	movq	%r15, -40(%rsp)
	leaq	(%rdi,%r15,4), %rdx
	movq	%r11, %rdi
	andq	$-16, %rdi
	addq	%r15, %rdi
	leaq	0(%r13,%rdi,4), %rbp
	jmp	.L1412
	.p2align 4,,10
	.p2align 3
.L1614:
	addss	.LC187(%rip), %xmm9
.L1388:
	movslq	20(%rcx), %r15
	addq	%rsi, %r15
	movss	(%rax,%r15,4), %xmm8
	ucomiss	%xmm0, %xmm8
	ja	.L1597
	addss	.LC187(%rip), %xmm8
.L1390:
	movslq	24(%rcx), %r15
	addq	%rsi, %r15
	movss	(%rax,%r15,4), %xmm7
	ucomiss	%xmm0, %xmm7
	ja	.L1598
	addss	.LC187(%rip), %xmm7
.L1392:
	movslq	28(%rcx), %r15
	addq	%rsi, %r15
	movss	(%rax,%r15,4), %xmm6
	ucomiss	%xmm0, %xmm6
	ja	.L1599
	addss	.LC187(%rip), %xmm6
.L1394:
	movslq	32(%rcx), %r15
	addq	%rsi, %r15
	movss	(%rax,%r15,4), %xmm5
	ucomiss	%xmm0, %xmm5
	ja	.L1600
	addss	.LC187(%rip), %xmm5
.L1396:
	movslq	36(%rcx), %r15
	addq	%rsi, %r15
	movss	(%rax,%r15,4), %xmm4
	ucomiss	%xmm0, %xmm4
	ja	.L1601
	addss	.LC187(%rip), %xmm4
.L1398:
	movslq	40(%rcx), %r15
	addq	%rsi, %r15
	movss	(%rax,%r15,4), %xmm3
	ucomiss	%xmm0, %xmm3
	ja	.L1602
	addss	.LC187(%rip), %xmm3
.L1400:
	movslq	44(%rcx), %r15
	addq	%rsi, %r15
	movss	(%rax,%r15,4), %xmm2
	ucomiss	%xmm0, %xmm2
	ja	.L1603
	addss	.LC187(%rip), %xmm2
.L1402:
	movslq	48(%rcx), %r15
	addq	%rsi, %r15
	movss	(%rax,%r15,4), %xmm1
	ucomiss	%xmm0, %xmm1
	ja	.L1604
	addss	.LC187(%rip), %xmm1
.L1404:
	movslq	52(%rcx), %r15
	addq	%rsi, %r15
	movss	(%rax,%r15,4), %xmm11
	ucomiss	%xmm0, %xmm11
	ja	.L1605
	addss	.LC187(%rip), %xmm11
.L1406:
	movslq	56(%rcx), %r15
	addq	%rsi, %r15
	movss	(%rax,%r15,4), %xmm13
	ucomiss	%xmm0, %xmm13
	ja	.L1606
	addss	.LC187(%rip), %xmm13
.L1408:
	movslq	60(%rcx), %r15
	addq	%rsi, %r15
	movss	(%rax,%r15,4), %xmm14
	ucomiss	%xmm0, %xmm14
	ja	.L1607
	addss	.LC187(%rip), %xmm14
.L1410:
	movd	%r14d, %xmm15
	addq	$64, %rdx
	addq	$64, %rcx
	mulss	-64(%rdx), %xmm15
	mulss	-48(%rdx), %xmm9
	mulss	-44(%rdx), %xmm8
	mulss	-40(%rdx), %xmm7
	mulss	-36(%rdx), %xmm6
	movss	%xmm15, -64(%rdx)
	mulss	-32(%rdx), %xmm5
	movd	%r9d, %xmm15
	mulss	-60(%rdx), %xmm15
	movss	%xmm9, -48(%rdx)
	mulss	-28(%rdx), %xmm4
	movss	%xmm8, -44(%rdx)
	mulss	-24(%rdx), %xmm3
	movss	%xmm7, -40(%rdx)
	mulss	-20(%rdx), %xmm2
	movss	%xmm6, -36(%rdx)
	mulss	-16(%rdx), %xmm1
	movss	%xmm5, -32(%rdx)
	movss	%xmm15, -60(%rdx)
	movd	%r8d, %xmm15
	mulss	-56(%rdx), %xmm15
	movss	%xmm4, -28(%rdx)
	mulss	-12(%rdx), %xmm11
	movss	%xmm3, -24(%rdx)
	mulss	-8(%rdx), %xmm13
	movss	%xmm2, -20(%rdx)
	mulss	-4(%rdx), %xmm14
	movss	%xmm1, -16(%rdx)
	movss	%xmm15, -56(%rdx)
	movd	%edi, %xmm15
	mulss	-52(%rdx), %xmm15
	movss	%xmm11, -12(%rdx)
	movss	%xmm13, -8(%rdx)
	movss	%xmm14, -4(%rdx)
	movss	%xmm15, -52(%rdx)
	cmpq	%rdx, %rbp
	je	.L1613
.L1412:
	movslq	(%rcx), %rdi
	movd	%xmm10, %r15d
	addq	%rsi, %rdi
	movss	(%rax,%rdi,4), %xmm1
	movd	%xmm10, %edi
	ucomiss	%xmm0, %xmm1
	addss	%xmm12, %xmm1
	movd	%xmm1, %r14d
	cmova	%edi, %r14d
	movslq	4(%rcx), %rdi
	addq	%rsi, %rdi
	movss	(%rax,%rdi,4), %xmm1
	movd	%xmm10, %edi
	ucomiss	%xmm0, %xmm1
	addss	%xmm12, %xmm1
	movd	%xmm1, %r9d
	cmova	%edi, %r9d
	movslq	8(%rcx), %rdi
	addq	%rsi, %rdi
	movss	(%rax,%rdi,4), %xmm1
	movd	%xmm10, %edi
	ucomiss	%xmm0, %xmm1
	addss	.LC187(%rip), %xmm1
	movd	%xmm1, %r8d
	cmova	%edi, %r8d
	movslq	12(%rcx), %rdi
	addq	%rsi, %rdi
	movss	(%rax,%rdi,4), %xmm1
	ucomiss	%xmm0, %xmm1
	addss	.LC187(%rip), %xmm1
	movd	%xmm1, %edi
	cmova	%r15d, %edi
	movslq	16(%rcx), %r15
	addq	%rsi, %r15
	movss	(%rax,%r15,4), %xmm9
	ucomiss	%xmm0, %xmm9
	jbe	.L1614
	movss	.LC68(%rip), %xmm9
	jmp	.L1388
.L1257:
	testq	%r11, %r11
	jle	.L1248
	leaq	-1(%rbx), %rax
	movq	%r8, %r12
	xorl	%ebp, %ebp
	xorl	%r15d, %r15d
	andq	$-16, %rax
	leaq	0(,%r9,4), %r13
	leaq	64(%rdi), %r14
	xorl	%r9d, %r9d
	movq	%rax, -48(%rsp)
.L1415:
	testq	%r8, %r8
	movq	%r15, %rcx
	cmovne	%r12, %rcx
	testq	%rbx, %rbx
	jle	.L1417
	movq	-48(%rsp), %rdi
	movq	56(%rsp), %rdx
	leaq	(%r10,%r9,4), %rax
	leaq	(%rdi,%r9), %rsi
	leaq	(%r14,%rsi,4), %rdi
	.p2align 4,,10
	.p2align 3
.L1416:
	movslq	4(%rdx), %rsi
	movss	(%rax), %xmm15
	addq	$64, %rax
	addq	$64, %rdx
	movss	(%rcx,%rsi,4), %xmm14
	movslq	-56(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm13
	movslq	-52(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm12
	movslq	-48(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm11
	movslq	-44(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm10
	movslq	-40(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm9
	movslq	-36(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm8
	movslq	-32(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm7
	movslq	-28(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm6
	movslq	-24(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm5
	movslq	-20(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm4
	movslq	-16(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm3
	movslq	-12(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm2
	movslq	-8(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm1
	movslq	-4(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm0
	movslq	-64(%rdx), %rsi
	mulss	(%rcx,%rsi,4), %xmm15
	mulss	-60(%rax), %xmm14
	mulss	-56(%rax), %xmm13
	mulss	-52(%rax), %xmm12
	mulss	-48(%rax), %xmm11
	mulss	-44(%rax), %xmm10
	movss	%xmm15, -64(%rax)
	mulss	-40(%rax), %xmm9
	movss	%xmm14, -60(%rax)
	mulss	-36(%rax), %xmm8
	movss	%xmm13, -56(%rax)
	mulss	-32(%rax), %xmm7
	movss	%xmm12, -52(%rax)
	mulss	-28(%rax), %xmm6
	movss	%xmm11, -48(%rax)
	mulss	-24(%rax), %xmm5
	movss	%xmm10, -44(%rax)
	mulss	-20(%rax), %xmm4
	movss	%xmm9, -40(%rax)
	mulss	-16(%rax), %xmm3
	movss	%xmm8, -36(%rax)
	mulss	-12(%rax), %xmm2
	movss	%xmm7, -32(%rax)
	mulss	-8(%rax), %xmm1
	movss	%xmm6, -28(%rax)
	mulss	-4(%rax), %xmm0
	movss	%xmm5, -24(%rax)
	movss	%xmm4, -20(%rax)
	movss	%xmm3, -16(%rax)
	movss	%xmm2, -12(%rax)
	movss	%xmm1, -8(%rax)
	movss	%xmm0, -4(%rax)
	cmpq	%rax, %rdi
	jne	.L1416
.L1417:
	addq	$1, %rbp
	addq	%r13, %r12
	addq	%rbx, %r9
	cmpq	%rbp, %r11
	jne	.L1415
	jmp	.L1248
.L1256:
	testq	%r11, %r11
	jle	.L1248
	leaq	-1(%rbx), %rax
	movq	%r8, %r12
	xorl	%ebp, %ebp
	xorl	%r15d, %r15d
	andq	$-16, %rax
	leaq	0(,%r9,4), %r13
	leaq	64(%rdi), %r14
	xorl	%r9d, %r9d
	movq	%rax, -48(%rsp)
.L1420:
	testq	%r8, %r8
	movq	%r15, %rcx
	cmovne	%r12, %rcx
	testq	%rbx, %rbx
	jle	.L1422
	movq	-48(%rsp), %rdi
	movq	56(%rsp), %rdx
	leaq	(%r10,%r9,4), %rax
	leaq	(%rdi,%r9), %rsi
	leaq	(%r14,%rsi,4), %rdi
	.p2align 4,,10
	.p2align 3
.L1421:
	movslq	4(%rdx), %rsi
	movss	(%rax), %xmm15
	addq	$64, %rax
	addq	$64, %rdx
	movss	(%rcx,%rsi,4), %xmm14
	movslq	-56(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm13
	movslq	-52(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm12
	movslq	-48(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm11
	movslq	-44(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm10
	movslq	-40(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm9
	movslq	-36(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm8
	movslq	-32(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm7
	movslq	-28(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm6
	movslq	-24(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm5
	movslq	-20(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm4
	movslq	-16(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm3
	movslq	-12(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm2
	movslq	-8(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm1
	movslq	-4(%rdx), %rsi
	movss	(%rcx,%rsi,4), %xmm0
	movslq	-64(%rdx), %rsi
	mulss	(%rcx,%rsi,4), %xmm15
	mulss	-60(%rax), %xmm14
	mulss	-56(%rax), %xmm13
	mulss	-52(%rax), %xmm12
	mulss	-48(%rax), %xmm11
	mulss	-44(%rax), %xmm10
	movss	%xmm15, -64(%rax)
	mulss	-40(%rax), %xmm9
	movss	%xmm14, -60(%rax)
	mulss	-36(%rax), %xmm8
	movss	%xmm13, -56(%rax)
	mulss	-32(%rax), %xmm7
	movss	%xmm12, -52(%rax)
	mulss	-28(%rax), %xmm6
	movss	%xmm11, -48(%rax)
	mulss	-24(%rax), %xmm5
	movss	%xmm10, -44(%rax)
	mulss	-20(%rax), %xmm4
	movss	%xmm9, -40(%rax)
	mulss	-16(%rax), %xmm3
	movss	%xmm8, -36(%rax)
	mulss	-12(%rax), %xmm2
	movss	%xmm7, -32(%rax)
	mulss	-8(%rax), %xmm1
	movss	%xmm6, -28(%rax)
	mulss	-4(%rax), %xmm0
	movss	%xmm5, -24(%rax)
	movss	%xmm4, -20(%rax)
	movss	%xmm3, -16(%rax)
	movss	%xmm2, -12(%rax)
	movss	%xmm1, -8(%rax)
	movss	%xmm0, -4(%rax)
	cmpq	%rdi, %rax
	jne	.L1421
.L1422:
	addq	$1, %rbp
	addq	%r13, %r12
	addq	%rbx, %r9
	cmpq	%rbp, %r11
	jne	.L1420
	jmp	.L1248
.L1254:
	testq	%r11, %r11
	jle	.L1248
	testq	%rbx, %rbx
	jle	.L1248
	salq	$2, %rbp
	leaq	-1(%rbx), %rcx
	movq	56(%rsp), %r9
	xorl	%edi, %edi
	movq	%rbp, -40(%rsp)
	andq	$-16, %rcx
	xorl	%r8d, %r8d
	leaq	64(%r10), %r13
	movss	.LC141(%rip), %xmm14
	movq	%rcx, %r12
	movss	.LC22(%rip), %xmm13
	movss	.LC24(%rip), %xmm12
	movss	.LC76(%rip), %xmm11
	movss	.LC143(%rip), %xmm10
	shufps	$0, %xmm14, %xmm14
	shufps	$0, %xmm13, %xmm13
	movss	.LC145(%rip), %xmm9
	movss	.LC14(%rip), %xmm5
	shufps	$0, %xmm12, %xmm12
	shufps	$0, %xmm11, %xmm11
	shufps	$0, %xmm10, %xmm10
	shufps	$0, %xmm9, %xmm9
	shufps	$0, %xmm5, %xmm5
.L1430:
	movq	%r8, -48(%rsp)
	leaq	(%r12,%rdi), %rsi
	movq	%r9, %rcx
	leaq	(%r10,%rdi,4), %rdx
	leaq	0(%r13,%rsi,4), %r15
	.p2align 4,,10
	.p2align 3
.L1429:
	movslq	8(%rcx), %rbp
	movslq	12(%rcx), %r14
	movaps	%xmm10, %xmm6
	movaps	%xmm10, %xmm7
	movslq	(%rcx), %rsi
	movslq	4(%rcx), %r8
	movaps	%xmm10, %xmm8
	addq	$64, %rdx
	movss	(%rax,%r14,4), %xmm0
	movss	(%rax,%rbp,4), %xmm1
	addq	$64, %rcx
	movss	(%rax,%r8,4), %xmm2
	movaps	.LC25(%rip), %xmm4
	unpcklps	%xmm0, %xmm1
	movss	(%rax,%rsi,4), %xmm0
	movslq	-40(%rcx), %rbp
	movslq	-36(%rcx), %r14
	movslq	-48(%rcx), %rsi
	unpcklps	%xmm2, %xmm0
	movslq	-44(%rcx), %r8
	movlhps	%xmm1, %xmm0
	movaps	%xmm0, %xmm2
	cmpnltps	%xmm0, %xmm6
	movaps	%xmm0, %xmm3
	mulps	%xmm14, %xmm2
	xorps	%xmm11, %xmm3
	addps	%xmm13, %xmm2
	movaps	%xmm2, %xmm1
	paddd	.LC44(%rip), %xmm2
	addps	%xmm12, %xmm1
	pslld	$23, %xmm2
	mulps	%xmm1, %xmm4
	mulps	.LC27(%rip), %xmm1
	subps	%xmm4, %xmm3
	movaps	%xmm0, %xmm4
	cmpnltps	%xmm9, %xmm4
	addps	%xmm1, %xmm3
	movaps	%xmm0, %xmm1
	cmpltps	%xmm9, %xmm1
	pand	%xmm6, %xmm4
	pand	%xmm6, %xmm1
	movaps	%xmm10, %xmm6
	cmpltps	%xmm0, %xmm6
	movaps	%xmm5, %xmm0
	pandn	%xmm6, %xmm1
	andps	%xmm1, %xmm0
	andnps	.LC189(%rip), %xmm1
	orps	%xmm0, %xmm1
	movaps	.LC31(%rip), %xmm0
	mulps	%xmm3, %xmm0
	addps	.LC33(%rip), %xmm0
	mulps	%xmm3, %xmm0
	addps	.LC35(%rip), %xmm0
	mulps	%xmm3, %xmm0
	addps	.LC37(%rip), %xmm0
	mulps	%xmm3, %xmm0
	addps	.LC39(%rip), %xmm0
	mulps	%xmm3, %xmm0
	addps	.LC41(%rip), %xmm0
	mulps	%xmm3, %xmm0
	mulps	%xmm3, %xmm0
	addps	%xmm3, %xmm0
	movaps	.LC25(%rip), %xmm3
	addps	%xmm5, %xmm0
	mulps	%xmm2, %xmm0
	movaps	%xmm5, %xmm2
	subps	%xmm0, %xmm2
	movss	(%rax,%r14,4), %xmm0
	andps	%xmm4, %xmm2
	andnps	%xmm1, %xmm4
	movss	(%rax,%rbp,4), %xmm1
	orps	%xmm2, %xmm4
	movss	(%rax,%r8,4), %xmm2
	unpcklps	%xmm0, %xmm1
	movss	(%rax,%rsi,4), %xmm0
	unpcklps	%xmm2, %xmm0
	movlhps	%xmm1, %xmm0
	movaps	%xmm0, %xmm2
	cmpnltps	%xmm0, %xmm7
	movaps	%xmm0, %xmm6
	mulps	%xmm14, %xmm2
	xorps	%xmm11, %xmm6
	addps	%xmm13, %xmm2
	movaps	%xmm2, %xmm1
	addps	%xmm12, %xmm1
	mulps	%xmm1, %xmm3
	mulps	.LC27(%rip), %xmm1
	subps	%xmm3, %xmm6
	movaps	%xmm0, %xmm3
	cmpnltps	%xmm9, %xmm3
	addps	%xmm1, %xmm6
	movaps	%xmm0, %xmm1
	cmpltps	%xmm9, %xmm1
	pand	%xmm7, %xmm3
	pand	%xmm7, %xmm1
	movaps	%xmm10, %xmm7
	cmpltps	%xmm0, %xmm7
	movaps	%xmm5, %xmm0
	pandn	%xmm7, %xmm1
	andps	%xmm1, %xmm0
	andnps	.LC189(%rip), %xmm1
	orps	%xmm0, %xmm1
	movaps	.LC31(%rip), %xmm0
	mulps	%xmm6, %xmm0
	addps	.LC33(%rip), %xmm0
	mulps	%xmm6, %xmm0
	addps	.LC35(%rip), %xmm0
	mulps	%xmm6, %xmm0
	addps	.LC37(%rip), %xmm0
	paddd	.LC44(%rip), %xmm2
	movslq	-24(%rcx), %rbp
	movslq	-20(%rcx), %r14
	pslld	$23, %xmm2
	movslq	-32(%rcx), %rsi
	movslq	-28(%rcx), %r8
	mulps	%xmm6, %xmm0
	addps	.LC39(%rip), %xmm0
	mulps	%xmm6, %xmm0
	addps	.LC41(%rip), %xmm0
	mulps	%xmm6, %xmm0
	mulps	%xmm6, %xmm0
	addps	%xmm6, %xmm0
	addps	%xmm5, %xmm0
	mulps	%xmm2, %xmm0
	movaps	%xmm5, %xmm2
	subps	%xmm0, %xmm2
	movss	(%rax,%r14,4), %xmm0
	movslq	-4(%rcx), %r14
	andps	%xmm3, %xmm2
	andnps	%xmm1, %xmm3
	movss	(%rax,%rbp,4), %xmm1
	movslq	-8(%rcx), %rbp
	orps	%xmm2, %xmm3
	movss	(%rax,%r8,4), %xmm2
	movslq	-12(%rcx), %r8
	unpcklps	%xmm0, %xmm1
	movss	(%rax,%rsi,4), %xmm0
	movslq	-16(%rcx), %rsi
	unpcklps	%xmm2, %xmm0
	movaps	.LC25(%rip), %xmm2
	movss	(%rax,%rsi,4), %xmm15
	movlhps	%xmm1, %xmm0
	movaps	%xmm0, %xmm6
	cmpnltps	%xmm0, %xmm8
	movaps	%xmm0, %xmm7
	mulps	%xmm14, %xmm6
	xorps	%xmm11, %xmm7
	addps	%xmm13, %xmm6
	movaps	%xmm6, %xmm1
	paddd	.LC44(%rip), %xmm6
	addps	%xmm12, %xmm1
	pslld	$23, %xmm6
	mulps	%xmm1, %xmm2
	mulps	.LC27(%rip), %xmm1
	subps	%xmm2, %xmm7
	movaps	%xmm0, %xmm2
	cmpnltps	%xmm9, %xmm2
	addps	%xmm1, %xmm7
	movaps	%xmm0, %xmm1
	cmpltps	%xmm9, %xmm1
	pand	%xmm8, %xmm2
	pand	%xmm8, %xmm1
	movaps	%xmm10, %xmm8
	cmpltps	%xmm0, %xmm8
	movaps	%xmm5, %xmm0
	pandn	%xmm8, %xmm1
	andps	%xmm1, %xmm0
	andnps	.LC189(%rip), %xmm1
	orps	%xmm0, %xmm1
	movaps	.LC31(%rip), %xmm0
	mulps	%xmm7, %xmm0
	addps	.LC33(%rip), %xmm0
	mulps	%xmm7, %xmm0
	addps	.LC35(%rip), %xmm0
	mulps	%xmm7, %xmm0
	addps	.LC37(%rip), %xmm0
	mulps	%xmm7, %xmm0
	addps	.LC39(%rip), %xmm0
	mulps	%xmm7, %xmm0
	addps	.LC41(%rip), %xmm0
	mulps	%xmm7, %xmm0
	mulps	%xmm7, %xmm0
	addps	%xmm7, %xmm0
	addps	%xmm5, %xmm0
	mulps	%xmm6, %xmm0
	movaps	%xmm5, %xmm6
	subps	%xmm0, %xmm6
	movss	(%rax,%rbp,4), %xmm0
	andps	%xmm2, %xmm6
	andnps	%xmm1, %xmm2
	movss	(%rax,%r14,4), %xmm1
	orps	%xmm6, %xmm2
	unpcklps	%xmm1, %xmm0
	movss	(%rax,%r8,4), %xmm1
	unpcklps	%xmm1, %xmm15
	movaps	.LC25(%rip), %xmm1
	movlhps	%xmm0, %xmm15
	movaps	%xmm15, %xmm7
	movaps	%xmm15, %xmm8
	movaps	%xmm15, %xmm6
	mulps	%xmm14, %xmm7
	cmpltps	%xmm9, %xmm6
	xorps	%xmm11, %xmm8
	addps	%xmm13, %xmm7
	movaps	%xmm7, %xmm0
	addps	%xmm12, %xmm0
	mulps	%xmm0, %xmm1
	mulps	.LC27(%rip), %xmm0
	subps	%xmm1, %xmm8
	movaps	%xmm15, %xmm1
	cmpnltps	%xmm9, %xmm1
	addps	%xmm0, %xmm8
	movaps	%xmm10, %xmm0
	cmpnltps	%xmm15, %xmm0
	pand	%xmm0, %xmm1
	pand	%xmm0, %xmm6
	movaps	%xmm10, %xmm0
	cmpltps	%xmm15, %xmm0
	pandn	%xmm0, %xmm6
	movaps	%xmm5, %xmm0
	andps	%xmm6, %xmm0
	andnps	.LC189(%rip), %xmm6
	paddd	.LC44(%rip), %xmm7
	orps	%xmm0, %xmm6
	movaps	.LC31(%rip), %xmm0
	pslld	$23, %xmm7
	mulps	%xmm8, %xmm0
	addps	.LC33(%rip), %xmm0
	mulps	%xmm8, %xmm0
	addps	.LC35(%rip), %xmm0
	mulps	%xmm8, %xmm0
	addps	.LC37(%rip), %xmm0
	mulps	%xmm8, %xmm0
	addps	.LC39(%rip), %xmm0
	mulps	%xmm8, %xmm0
	addps	.LC41(%rip), %xmm0
	mulps	%xmm8, %xmm0
	mulps	%xmm8, %xmm0
	addps	%xmm8, %xmm0
	addps	%xmm5, %xmm0
	mulps	%xmm7, %xmm0
	movaps	%xmm5, %xmm7
	subps	%xmm0, %xmm7
	movss	-64(%rdx), %xmm0
	mulss	%xmm4, %xmm0
	andps	%xmm1, %xmm7
	andnps	%xmm6, %xmm1
	orps	%xmm7, %xmm1
	movss	%xmm0, -64(%rdx)
	movaps	%xmm4, %xmm0
	shufps	$85, %xmm4, %xmm0
	mulss	-60(%rdx), %xmm0
	movss	%xmm0, -60(%rdx)
	movaps	%xmm4, %xmm0
	unpckhps	%xmm4, %xmm0
	shufps	$255, %xmm4, %xmm4
	mulss	-56(%rdx), %xmm0
	mulss	-52(%rdx), %xmm4
	movss	%xmm0, -56(%rdx)
	movss	-48(%rdx), %xmm0
	movss	%xmm4, -52(%rdx)
	mulss	%xmm3, %xmm0
	movss	%xmm0, -48(%rdx)
	movaps	%xmm3, %xmm0
	shufps	$85, %xmm3, %xmm0
	mulss	-44(%rdx), %xmm0
	movss	%xmm0, -44(%rdx)
	movaps	%xmm3, %xmm0
	unpckhps	%xmm3, %xmm0
	shufps	$255, %xmm3, %xmm3
	mulss	-40(%rdx), %xmm0
	mulss	-36(%rdx), %xmm3
	movss	%xmm0, -40(%rdx)
	movss	-32(%rdx), %xmm0
	movss	%xmm3, -36(%rdx)
	mulss	%xmm2, %xmm0
	movss	%xmm0, -32(%rdx)
	movaps	%xmm2, %xmm0
	shufps	$85, %xmm2, %xmm0
	mulss	-28(%rdx), %xmm0
	movss	%xmm0, -28(%rdx)
	movaps	%xmm2, %xmm0
	unpckhps	%xmm2, %xmm0
	shufps	$255, %xmm2, %xmm2
	mulss	-24(%rdx), %xmm0
	mulss	-20(%rdx), %xmm2
	movss	%xmm0, -24(%rdx)
	movss	%xmm2, -20(%rdx)
	movss	-16(%rdx), %xmm0
	mulss	%xmm1, %xmm0
	movss	%xmm0, -16(%rdx)
	movaps	%xmm1, %xmm0
	shufps	$85, %xmm1, %xmm0
	mulss	-12(%rdx), %xmm0
	movss	%xmm0, -12(%rdx)
	movaps	%xmm1, %xmm0
	unpckhps	%xmm1, %xmm0
	shufps	$255, %xmm1, %xmm1
	mulss	-8(%rdx), %xmm0
	mulss	-4(%rdx), %xmm1
	movss	%xmm0, -8(%rdx)
	movss	%xmm1, -4(%rdx)
	cmpq	%rdx, %r15
	jne	.L1429
	movq	-48(%rsp), %r8
	movq	-40(%rsp), %rcx
	addq	%rbx, %rdi
	addq	$1, %r8
	addq	%rcx, %rax
	cmpq	%r8, %r11
	jne	.L1430
	jmp	.L1248
.L1253:
	testq	%r11, %r11
	jle	.L1248
	testq	%rbx, %rbx
	jle	.L1248
	leaq	-1(%rbx), %rcx
	movq	56(%rsp), %rsi
	xorl	%edi, %edi
	xorl	%r9d, %r9d
	andq	$-16, %rcx
	xorl	%r12d, %r12d
	leaq	64(%r10), %r13
	movss	.LC14(%rip), %xmm15
	movq	%rcx, %r15
.L1434:
	leaq	(%r15,%r9), %r8
	movq	%rsi, %rcx
	leaq	(%r10,%r9,4), %rdx
	leaq	0(%r13,%r8,4), %r14
	.p2align 4,,10
	.p2align 3
.L1433:
	movslq	(%rcx), %r8
	addq	$64, %rdx
	addq	$64, %rcx
	addq	%rdi, %r8
	movss	(%rax,%r8,4), %xmm0
	movslq	-60(%rcx), %r8
	mulss	%xmm0, %xmm0
	addq	%rdi, %r8
	movss	(%rax,%r8,4), %xmm14
	movslq	-56(%rcx), %r8
	mulss	%xmm14, %xmm14
	addq	%rdi, %r8
	movss	(%rax,%r8,4), %xmm13
	movslq	-52(%rcx), %r8
	mulss	%xmm13, %xmm13
	addq	%rdi, %r8
	movss	(%rax,%r8,4), %xmm12
	movslq	-48(%rcx), %r8
	mulss	%xmm12, %xmm12
	addq	%rdi, %r8
	movss	(%rax,%r8,4), %xmm11
	movslq	-44(%rcx), %r8
	mulss	%xmm11, %xmm11
	addq	%rdi, %r8
	movss	(%rax,%r8,4), %xmm10
	movslq	-40(%rcx), %r8
	mulss	%xmm10, %xmm10
	addq	%rdi, %r8
	movss	(%rax,%r8,4), %xmm9
	movslq	-36(%rcx), %r8
	mulss	%xmm9, %xmm9
	addq	%rdi, %r8
	movss	(%rax,%r8,4), %xmm8
	movslq	-32(%rcx), %r8
	mulss	%xmm8, %xmm8
	addq	%rdi, %r8
	movss	(%rax,%r8,4), %xmm7
	movslq	-28(%rcx), %r8
	mulss	%xmm7, %xmm7
	addq	%rdi, %r8
	movss	(%rax,%r8,4), %xmm6
	movslq	-24(%rcx), %r8
	mulss	%xmm6, %xmm6
	addq	%rdi, %r8
	movss	(%rax,%r8,4), %xmm5
	movslq	-20(%rcx), %r8
	mulss	%xmm5, %xmm5
	addq	%rdi, %r8
	movss	(%rax,%r8,4), %xmm4
	movslq	-16(%rcx), %r8
	mulss	%xmm4, %xmm4
	addq	%rdi, %r8
	movss	(%rax,%r8,4), %xmm3
	movslq	-12(%rcx), %r8
	mulss	%xmm3, %xmm3
	addq	%rdi, %r8
	movss	(%rax,%r8,4), %xmm2
	movslq	-8(%rcx), %r8
	mulss	%xmm2, %xmm2
	addq	%rdi, %r8
	movss	(%rax,%r8,4), %xmm1
	movslq	-4(%rcx), %r8
	addq	%rdi, %r8
	movss	%xmm1, -48(%rsp)
	movss	(%rax,%r8,4), %xmm1
	movss	%xmm1, -40(%rsp)
	movaps	%xmm15, %xmm1
	subss	%xmm0, %xmm1
	mulss	-64(%rdx), %xmm1
	movss	%xmm1, -64(%rdx)
	movaps	%xmm15, %xmm1
	subss	%xmm14, %xmm1
	movaps	%xmm1, %xmm14
	movaps	%xmm15, %xmm1
	mulss	-60(%rdx), %xmm14
	movss	%xmm14, -60(%rdx)
	movaps	%xmm15, %xmm14
	subss	%xmm13, %xmm14
	mulss	-56(%rdx), %xmm14
	movaps	%xmm15, %xmm13
	subss	%xmm12, %xmm13
	mulss	-52(%rdx), %xmm13
	movaps	%xmm15, %xmm12
	subss	%xmm11, %xmm12
	mulss	-48(%rdx), %xmm12
	movaps	%xmm15, %xmm11
	subss	%xmm10, %xmm11
	mulss	-44(%rdx), %xmm11
	movaps	%xmm15, %xmm10
	subss	%xmm9, %xmm10
	mulss	-40(%rdx), %xmm10
	movaps	%xmm15, %xmm9
	subss	%xmm8, %xmm9
	movaps	%xmm15, %xmm8
	movss	%xmm14, -56(%rdx)
	subss	%xmm7, %xmm8
	movaps	%xmm15, %xmm7
	movss	%xmm13, -52(%rdx)
	subss	%xmm6, %xmm7
	movaps	%xmm15, %xmm6
	movss	%xmm12, -48(%rdx)
	subss	%xmm5, %xmm6
	movaps	%xmm15, %xmm5
	movss	%xmm11, -44(%rdx)
	subss	%xmm4, %xmm5
	mulss	-20(%rdx), %xmm5
	movaps	%xmm15, %xmm4
	movss	%xmm10, -40(%rdx)
	subss	%xmm3, %xmm4
	mulss	-36(%rdx), %xmm9
	movaps	%xmm15, %xmm3
	subss	%xmm2, %xmm3
	mulss	-32(%rdx), %xmm8
	movaps	%xmm15, %xmm2
	mulss	-28(%rdx), %xmm7
	mulss	-24(%rdx), %xmm6
	movss	%xmm5, -20(%rdx)
	movss	-48(%rsp), %xmm5
	mulss	-16(%rdx), %xmm4
	mulss	-12(%rdx), %xmm3
	movss	%xmm9, -36(%rdx)
	mulss	%xmm5, %xmm5
	movss	%xmm8, -32(%rdx)
	movss	%xmm7, -28(%rdx)
	movss	%xmm6, -24(%rdx)
	movss	%xmm4, -16(%rdx)
	movss	%xmm3, -12(%rdx)
	subss	%xmm5, %xmm2
	mulss	-8(%rdx), %xmm2
	movss	%xmm2, -8(%rdx)
	movss	-40(%rsp), %xmm0
	mulss	%xmm0, %xmm0
	subss	%xmm0, %xmm1
	mulss	-4(%rdx), %xmm1
	movss	%xmm1, -4(%rdx)
	cmpq	%rdx, %r14
	jne	.L1433
	addq	$1, %r12
	addq	%rbx, %r9
	addq	%rbp, %rdi
	cmpq	%r12, %r11
	jne	.L1434
	jmp	.L1248
	.p2align 4,,10
	.p2align 3
.L1595:
	movss	.LC14(%rip), %xmm14
	jmp	.L1375
	.p2align 4,,10
	.p2align 3
.L1594:
	movss	.LC14(%rip), %xmm13
	jmp	.L1373
	.p2align 4,,10
	.p2align 3
.L1607:
	movss	.LC68(%rip), %xmm14
	jmp	.L1410
	.p2align 4,,10
	.p2align 3
.L1606:
	movss	.LC68(%rip), %xmm13
	jmp	.L1408
	.p2align 4,,10
	.p2align 3
.L1605:
	movss	.LC68(%rip), %xmm11
	jmp	.L1406
	.p2align 4,,10
	.p2align 3
.L1593:
	movss	.LC14(%rip), %xmm12
	jmp	.L1371
	.p2align 4,,10
	.p2align 3
.L1592:
	movss	.LC14(%rip), %xmm6
	jmp	.L1369
	.p2align 4,,10
	.p2align 3
.L1591:
	movss	.LC14(%rip), %xmm8
	jmp	.L1367
	.p2align 4,,10
	.p2align 3
.L1590:
	movss	.LC14(%rip), %xmm9
	jmp	.L1365
	.p2align 4,,10
	.p2align 3
.L1604:
	movss	.LC68(%rip), %xmm1
	jmp	.L1404
	.p2align 4,,10
	.p2align 3
.L1603:
	movss	.LC68(%rip), %xmm2
	jmp	.L1402
	.p2align 4,,10
	.p2align 3
.L1602:
	movss	.LC68(%rip), %xmm3
	jmp	.L1400
	.p2align 4,,10
	.p2align 3
.L1601:
	movss	.LC68(%rip), %xmm4
	jmp	.L1398
	.p2align 4,,10
	.p2align 3
.L1600:
	movss	.LC68(%rip), %xmm5
	jmp	.L1396
	.p2align 4,,10
	.p2align 3
.L1599:
	movss	.LC68(%rip), %xmm6
	jmp	.L1394
	.p2align 4,,10
	.p2align 3
.L1598:
	movss	.LC68(%rip), %xmm7
	jmp	.L1392
	.p2align 4,,10
	.p2align 3
.L1597:
	movss	.LC68(%rip), %xmm8
	jmp	.L1390
.L1611:
	movq	-40(%rsp), %r9
	movq	-32(%rsp), %r15
	addq	%rbp, %rdi
	addq	$1, %r9
	addq	%rbx, %r15
	cmpq	%r9, -16(%rsp)
	jne	.L1344
	jmp	.L1248
.L1613:
	movq	-48(%rsp), %r8
	movq	-40(%rsp), %r15
	addq	%rbx, %rsi
	addq	$1, %r8
	addq	%r12, %r15
	cmpq	%r8, -24(%rsp)
	jne	.L1379
	jmp	.L1248
	.cfi_endproc
.LFE18:
	.size	_ZN7tfgmvae12_GLOBAL__N_119scale_by_derivativeEPfllPKfS3_lPKiNS_10ActivationEf, .-_ZN7tfgmvae12_GLOBAL__N_119scale_by_derivativeEPfllPKfS3_lPKiNS_10ActivationEf
	.globl	_ZN7tfgmvae16kBaselineKernelsE
	.section	.rodata.str1.1,"aMS",@progbits,1
.LC190:
	.string	"baseline"
	.section	.data.rel.ro.local,"aw"
	.align 32
	.type	_ZN7tfgmvae16kBaselineKernelsE, @object
	.size	_ZN7tfgmvae16kBaselineKernelsE, 112
_ZN7tfgmvae16kBaselineKernelsE:
	.quad	.LC190
	.quad	_ZN7tfgmvae12_GLOBAL__N_18activateEPfllPKflNS_10ActivationEfS1_
	.quad	_ZN7tfgmvae12_GLOBAL__N_119scale_by_derivativeEPfllPKfS3_lPKiNS_10ActivationEf
	.quad	_ZN7tfgmvae12_GLOBAL__N_113squared_errorEPKfllS2_lPKiPf
	.quad	_ZN7tfgmvae12_GLOBAL__N_112output_deltaEPfllPKfS3_lPKiS3_lS5_NS_10ActivationEf
	.quad	_ZN7tfgmvae12_GLOBAL__N_117keep_best_entriesEPKfllS2_PKiiPfPi
	.quad	_ZN7tfgmvae12_GLOBAL__N_116few_rows_productEPKfS2_lllfPf
	.quad	_ZN7tfgmvae12_GLOBAL__N_113rows_to_panelEPKfllPfll
	.quad	_ZN7tfgmvae12_GLOBAL__N_111damped_stepEPKfS2_lddPdS3_Pf
	.quad	_ZN7tfgmvae12_GLOBAL__N_117symmetric_productEPKfS2_lPf
	.quad	_ZN7tfgmvae12_GLOBAL__N_115rank_two_updateEPflfPKffS3_
	.quad	_ZN7tfgmvae12_GLOBAL__N_118nearest_componentsEPKfllS2_S2_S2_lPfPiS3_
	.quad	_ZN7tfgmvae12_GLOBAL__N_116squared_distanceEPKfS2_l
	.quad	_ZN7tfgmvae12_GLOBAL__N_110all_finiteEPKfl
	.section	.rodata.cst4,"aM",@progbits,4
	.align 4
.LC2:
	.long	-8388608
	.section	.rodata.cst16,"aM",@progbits,16
	.align 16
.LC3:
	.long	-1090519040
	.long	-1090519040
	.long	-1090519040
	.long	-1090519040
	.set	.LC4,.LC3
	.align 16
.LC5:
	.long	0
	.long	-2147483648
	.long	0
	.long	0
	.section	.rodata.cst8,"aM",@progbits,8
	.align 8
.LC7:
	.long	-2013235812
	.long	2117592124
	.align 8
.LC8:
	.long	0
	.long	1072693248
	.set	.LC9,.LC63
	.set	.LC10,.LC64
	.set	.LC11,.LC70
	.set	.LC12,.LC69
	.set	.LC13,.LC102
	.set	.LC14,.LC61
	.set	.LC15,.LC150
	.set	.LC16,.LC153
	.set	.LC18,.LC47
	.set	.LC20,.LC48
	.set	.LC22,.LC49
	.set	.LC24,.LC50
	.section	.rodata.cst16
	.align 16
.LC25:
	.long	1060208640
	.long	1060208640
	.long	1060208640
	.long	1060208640
	.set	.LC26,.LC25
	.align 16
.LC27:
	.long	962494595
	.long	962494595
	.long	962494595
	.long	962494595
	.set	.LC28,.LC27
	.set	.LC30,.LC53
	.align 16
.LC31:
	.long	961571175
	.long	961571175
	.long	961571175
	.long	961571175
	.set	.LC32,.LC31
	.align 16
.LC33:
	.long	985088974
	.long	985088974
	.long	985088974
	.long	985088974
	.set	.LC34,.LC33
	.align 16
.LC35:
	.long	1007192328
	.long	1007192328
	.long	1007192328
	.long	1007192328
	.set	.LC36,.LC35
	.align 16
.LC37:
	.long	1026206145
	.long	1026206145
	.long	1026206145
	.long	1026206145
	.set	.LC38,.LC37
	.align 16
.LC39:
	.long	1042983594
	.long	1042983594
	.long	1042983594
	.long	1042983594
	.set	.LC40,.LC39
	.align 16
.LC41:
	.long	1056964608
	.long	1056964608
	.long	1056964608
	.long	1056964608
	.set	.LC42,.LC41
	.align 16
.LC44:
	.long	-1262485377
	.long	-1262485377
	.long	-1262485377
	.long	-1262485377
	.section	.rodata.cst8
	.align 8
.LC47:
	.long	-1028784128
	.long	-1028784128
	.align 8
.LC48:
	.long	1069066811
	.long	1069066811
	.align 8
.LC49:
	.long	1262485504
	.long	1262485504
	.align 8
.LC50:
	.long	-884998144
	.long	-884998144
	.set	.LC51,.LC25
	.set	.LC52,.LC27
	.align 8
.LC53:
	.long	1118830592
	.long	1118830592
	.set	.LC55,.LC31
	.set	.LC56,.LC33
	.set	.LC57,.LC35
	.set	.LC58,.LC37
	.set	.LC59,.LC39
	.set	.LC60,.LC41
	.align 8
.LC61:
	.long	1065353216
	.long	1065353216
	.set	.LC62,.LC44
	.align 8
.LC63:
	.long	-1082130432
	.long	-1082130432
	.align 8
.LC64:
	.long	2130215607
	.long	2130215607
	.set	.LC66,.LC71
	.set	.LC68,.LC72
	.section	.rodata.cst16
	.align 16
.LC69:
	.long	2136634370
	.long	2136634370
	.long	2136634370
	.long	2136634370
	.align 16
.LC70:
	.long	-1075771034
	.long	-1075771034
	.long	-1075771034
	.long	-1075771034
	.section	.rodata.cst8
	.align 8
.LC71:
	.long	1071000957
	.long	1071000957
	.align 8
.LC72:
	.long	1065778527
	.long	1065778527
	.set	.LC73,.LC69
	.set	.LC74,.LC70
	.set	.LC76,.LC107
	.section	.rodata.cst16
	.align 16
.LC77:
	.long	1060439283
	.long	1060439283
	.long	1060439283
	.long	1060439283
	.set	.LC78,.LC77
	.align 16
.LC79:
	.long	1051179525
	.long	1051179525
	.long	1051179525
	.long	1051179525
	.set	.LC80,.LC79
	.align 16
.LC81:
	.long	1065868322
	.long	1065868322
	.long	1065868322
	.long	1065868322
	.set	.LC82,.LC81
	.align 16
.LC83:
	.long	-1078329117
	.long	-1078329117
	.long	-1078329117
	.long	-1078329117
	.align 16
.LC85:
	.long	1068888291
	.long	1068888291
	.long	1068888291
	.long	1068888291
	.set	.LC86,.LC85
	.align 16
.LC87:
	.long	-1097750130
	.long	-1097750130
	.long	-1097750130
	.long	-1097750130
	.align 16
.LC89:
	.long	1048738054
	.long	1048738054
	.long	1048738054
	.long	1048738054
	.set	.LC90,.LC89
	.align 16
.LC92:
	.long	1053573674
	.long	1053573674
	.long	1053573674
	.long	1053573674
	.set	.LC93,.LC92
	.section	.rodata.cst8
	.align 8
.LC94:
	.long	-2147483648
	.long	-2147483648
	.set	.LC95,.LC77
	.set	.LC96,.LC79
	.set	.LC97,.LC81
	.set	.LC98,.LC83
	.set	.LC99,.LC85
	.set	.LC100,.LC87
	.set	.LC101,.LC89
	.align 8
.LC102:
	.long	11744903
	.long	11744903
	.set	.LC103,.LC3
	.set	.LC104,.LC92
	.section	.rodata.cst4
	.align 4
.LC105:
	.long	1069154531
	.align 4
.LC106:
	.long	1049733518
	.section	.rodata.cst16
	.align 16
.LC107:
	.long	-2147483648
	.long	0
	.long	0
	.long	0
	.align 16
.LC108:
	.long	1027024659
	.long	1027024659
	.long	1027024659
	.long	1027024659
	.set	.LC109,.LC108
	.set	.LC111,.LC129
	.set	.LC113,.LC130
	.set	.LC115,.LC131
	.set	.LC117,.LC132
	.set	.LC119,.LC133
	.set	.LC121,.LC134
	.set	.LC123,.LC135
	.set	.LC125,.LC136
	.align 16
.LC126:
	.long	1040801103
	.long	1040801103
	.long	1040801103
	.long	1040801103
	.set	.LC127,.LC126
	.set	.LC128,.LC108
	.section	.rodata.cst8
	.align 8
.LC129:
	.long	1061962282
	.long	1061962282
	.align 8
.LC130:
	.long	1073741824
	.long	1073741824
	.align 8
.LC131:
	.long	1059061760
	.long	1059061760
	.align 8
.LC132:
	.long	-1145376534
	.long	-1145376534
	.align 8
.LC133:
	.long	1017713486
	.long	1017713486
	.align 8
.LC134:
	.long	-1118036435
	.long	-1118036435
	.align 8
.LC135:
	.long	1040745363
	.long	1040745363
	.align 8
.LC136:
	.long	-1096111463
	.long	-1096111463
	.set	.LC137,.LC126
	.section	.rodata.cst4
	.align 4
.LC138:
	.long	1029447213
	.align 4
.LC139:
	.long	1051372185
	.set	.LC141,.LC147
	.set	.LC143,.LC148
	.set	.LC145,.LC149
	.section	.rodata.cst8
	.align 8
.LC147:
	.long	-1078416837
	.long	-1078416837
	.align 8
.LC148:
	.long	1118699520
	.long	1118699520
	.align 8
.LC149:
	.long	-1028653056
	.long	-1028653056
	.align 8
.LC150:
	.long	4320708
	.long	4320708
	.set	.LC152,.LC172
	.section	.rodata.cst16
	.align 16
.LC153:
	.long	1060205080
	.long	1060205080
	.long	1060205080
	.long	1060205080
	.align 16
.LC154:
	.long	1032855995
	.long	1032855995
	.long	1032855995
	.long	1032855995
	.set	.LC155,.LC154
	.align 16
.LC156:
	.long	-1108618824
	.long	-1108618824
	.long	-1108618824
	.long	-1108618824
	.align 16
.LC158:
	.long	1039082778
	.long	1039082778
	.long	1039082778
	.long	1039082778
	.set	.LC159,.LC158
	.align 16
.LC160:
	.long	-1107403441
	.long	-1107403441
	.long	-1107403441
	.long	-1107403441
	.align 16
.LC162:
	.long	1041361343
	.long	1041361343
	.long	1041361343
	.long	1041361343
	.set	.LC163,.LC162
	.align 16
.LC164:
	.long	-1104499120
	.long	-1104499120
	.long	-1104499120
	.long	-1104499120
	.align 16
.LC166:
	.long	1045221036
	.long	1045221036
	.long	1045221036
	.long	1045221036
	.set	.LC167,.LC166
	.align 16
.LC168:
	.long	-1098907652
	.long	-1098907652
	.long	-1098907652
	.long	-1098907652
	.align 16
.LC170:
	.long	1051372202
	.long	1051372202
	.long	1051372202
	.long	1051372202
	.set	.LC171,.LC170
	.section	.rodata.cst8
	.align 8
.LC172:
	.long	1068827891
	.long	1068827891
	.set	.LC173,.LC153
	.set	.LC174,.LC154
	.set	.LC175,.LC156
	.set	.LC176,.LC158
	.set	.LC177,.LC160
	.set	.LC178,.LC162
	.set	.LC179,.LC164
	.set	.LC180,.LC166
	.set	.LC181,.LC168
	.set	.LC182,.LC170
	.section	.rodata.cst4
	.align 4
.LC183:
	.long	1038864824
	.align 4
.LC184:
	.long	1040080207
	.align 4
.LC185:
	.long	1042984528
	.align 4
.LC186:
	.long	1048575996
	.align 4
.LC187:
	.long	1071712614
	.set	.LC188,.LC189
	.section	.rodata.cst16
	.align 16
.LC189:
	.long	-17268041
	.long	-17268041
	.long	-17268041
	.long	-17268041
	.ident	"GCC: (Debian 12.2.0-14+deb12u1) 12.2.0"
	.section	.note.GNU-stack,"",@progbits
